// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/bench/child.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryFile>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace dhara::bench {

ChildReport runChild(const QString &program, const QStringList &arguments)
{
    QTemporaryFile output;
    ChildReport report;
    if (!output.open())
        return report;
    std::vector<QByteArray> texts{QFile::encodeName(program)};
    texts.reserve(static_cast<size_t>(arguments.size()) + 1);
    for (const QString &argument : arguments)
        texts.push_back(argument.toLocal8Bit());
    std::vector<char *> words;
    words.reserve(texts.size() + 1);
    for (QByteArray &text : texts)
        words.push_back(text.data());
    words.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, output.handle(), STDOUT_FILENO);
    QElapsedTimer timer;
    timer.start();
    pid_t pid = 0;
    const int failed = posix_spawn(&pid, words.front(), &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed)
        return report;
    int status = 0;
    rusage usage{};
    wait4(pid, &status, 0, &usage);
    report.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    report.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    const auto seconds
        = [](const timeval &t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
    report.cpuSeconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    // Between its start and the program's own memory the child counts as large as we are: keep ourselves small.
    report.peakMb = static_cast<double>(usage.ru_maxrss) * 1024 / 1e6;
    output.seek(0);
    report.output = output.readAll();
    return report;
}

} // namespace dhara::bench
