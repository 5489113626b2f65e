// SPDX-License-Identifier: AGPL-3.0-or-later
// avni-standin: an Avni server for tests and demonstrations, from any organisation's bundle.
#include "tests/server/population.h"
#include "tests/server/service.h"

#include <csignal>
#include <filesystem>
#include <iostream>
#include <unistd.h>

namespace {

constexpr const char *usage
    = "avni-standin --bundle DIR --storage DIR [--suffix NAME] [--subjects N --visits N --seed N] [--port N]\n"
      "             [--s3 ENDPOINT,REGION,BUCKET,KEY,SECRET] [--population FILE] [--now ISO] [--terse]\n";

bool readOptions(int argc, char **argv, standin::Options &options)
{
    for (int i = 1; i < argc; ++i) {
        const std::string name = argv[i];
        if (name == "--terse") {
            options.terse = true;
            continue;
        }
        if (i + 1 >= argc)
            return false;
        const std::string value = argv[++i];
        if (name == "--bundle")
            options.bundle = value;
        else if (name == "--suffix")
            options.suffix = value;
        else if (name == "--storage")
            options.storage = value;
        else if (name == "--s3")
            options.s3 = value;
        else if (name == "--population")
            options.population = value;
        else if (name == "--subjects")
            options.subjects = std::atoi(value.c_str());
        else if (name == "--visits")
            options.visits = std::atoi(value.c_str());
        else if (name == "--seed")
            options.seed = std::strtoull(value.c_str(), nullptr, 10);
        else if (name == "--port")
            options.port = std::atoi(value.c_str());
        else if (name == "--now")
            options.now = standin::parseInstant(value);
        else
            return false;
    }
    return !options.bundle.empty() && !options.storage.empty();
}

/// Icons of the bundle are objects of the organisation.
void storeIcons(const standin::Options &options)
{
    namespace fs = std::filesystem;
    std::error_code failure;
    for (const char *folder : {"subjectTypeIcons", "reportCardIcons"}) {
        const fs::path target = fs::path(options.storage) / options.suffix / "icons";
        for (const auto &entry : fs::directory_iterator(fs::path(options.bundle) / folder, failure)) {
            fs::create_directories(target, failure);
            fs::copy_file(entry.path(), target / entry.path().filename(), fs::copy_options::overwrite_existing,
                          failure);
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGTERM, [](int) { _exit(0); });
    std::signal(SIGINT, [](int) { _exit(0); });
    std::signal(SIGPIPE, SIG_IGN);
    standin::World world;
    if (!readOptions(argc, argv, world.options)) {
        std::cerr << usage;
        return 1;
    }
    std::string folder = world.options.bundle;
    while (folder.size() > 1 && folder.back() == '/')
        folder.pop_back();
    world.options.bundle = folder;
    if (world.options.suffix.empty())
        world.options.suffix = std::filesystem::path(folder).filename().string();
    try {
        prepare(world);
        if (world.options.s3.empty())
            storeIcons(world.options);
        // People before the store: it knows the objects that lie in its folder when it is made.
        seedFile(world, world.options.population.empty() ? folder + "/population.json" : world.options.population);
        standin::Media media(world.options);
        seedPopulation(world);
        standin::Service service(world, media);
        const int port = service.bind(world.options.port);
        if (port < 0) {
            std::cerr << "avni-standin: the port is taken\n";
            return 1;
        }
        std::cout << "ready http://127.0.0.1:" << port << std::endl;
        service.run();
    } catch (const std::exception &error) {
        std::cerr << "avni-standin: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
