// SPDX-License-Identifier: AGPL-3.0-or-later
// One main for every test executable: a GUI application object that needs no display.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <QGuiApplication>
#include <QStandardPaths>

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    const QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral("0.0.0"));
    return Catch::Session().run(argc, argv);
}
