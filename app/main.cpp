// SPDX-License-Identifier: AGPL-3.0-or-later
// Builds the parts and hands them to the command line or to the window.
#include "app/cli/cli.h"
#include "app/demo/demo.h"
#include "app/window.h"
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "sync/transport/qthttpclient.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSysInfo>

int main(int argc, char **argv)
{
    using namespace dhara;
    QCoreApplication::setApplicationName(QStringLiteral("Dhara"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DHARA_VERSION));

    const SystemClock clock;
    SystemIdSource ids;
    const Surroundings surroundings{
        clock,
        ids,
        [] { return QRandomGenerator::system()->generateDouble(); },
        [] { return std::make_unique<QtHttpClient>(QByteArrayLiteral("Dhara/" DHARA_VERSION)); },
        QStringLiteral(DHARA_VERSION),
        QSysInfo::machineHostName(),
        QSysInfo::prettyProductName()};
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (demo::isDemo(arguments))
        return demo::runDemo(argc, argv, surroundings);
    if (!cli::isCommand(arguments))
        return runWindow(argc, argv, surroundings);
    const QCoreApplication application(argc, argv);
    return cli::run(QCoreApplication::arguments(), surroundings);
}
