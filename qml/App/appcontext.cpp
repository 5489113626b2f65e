// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/App/appcontext.h"

namespace dhara {

static constexpr auto Key = "dharaAppContext";

void AppContext::provide(QQmlEngine &engine, AppContext &context)
{
    engine.setProperty(Key, QVariant::fromValue<QObject *>(&context));
}

AppContext *AppContext::create(QQmlEngine *engine, QJSEngine *)
{
    auto *context = qobject_cast<AppContext *>(engine->property(Key).value<QObject *>());
    Q_ASSERT(context);
    QJSEngine::setObjectOwnership(context, QJSEngine::CppOwnership);
    return context;
}

} // namespace dhara
