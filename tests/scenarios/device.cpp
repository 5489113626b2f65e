// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/scenarios/device.h"

#include "core/media/photo.h"
#include "core/store/outbox.h"
#include "sync/engine/remotemedia.h"
#include "sync/engine/run.h"
#include "tests/support/shared.h"

#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>

namespace dhara::test {

Surroundings DeviceParts::surroundings()
{
    return {clock,
            ids,
            [] { return 0.0; },
            [] { return std::make_unique<QtHttpClient>(QByteArrayLiteral("Dhara/test")); },
            QStringLiteral("test"),
            QStringLiteral("tablet"),
            QStringLiteral("Linux")};
}

Device::Device(const QUrl &server, const QString &user, const QString &folder) :
    m_folder(folder.isEmpty() ? m_temporary.path() : folder),
    m_http(std::make_unique<QtHttpClient>(QByteArrayLiteral("Dhara/test")))
{
    auto profile = Profile::open(m_folder, m_parts.ids);
    REQUIRE(profile);
    auto entry = profile->current();
    if (!entry) {
        const auto signedIn = signIn(*profile, {server.toString(), user, {}, KeyStorage::File}, m_parts.surroundings());
        REQUIRE(signedIn);
        entry = *signedIn;
        REQUIRE(profile->use(entry->id));
    }
    auto account = Account::open(*profile, *entry, Account::Mode::Owner, m_parts.surroundings());
    REQUIRE(account);
    m_account = std::move(*account);
}

Edges Device::edges()
{
    return {store(), *m_http, m_parts.clock, m_parts.ids, [] { return 0.0; }, std::make_shared<Cancellation>()};
}

RunSummary Device::sync(Trigger trigger)
{
    const auto summary = runSync(edges(), m_account->peer(), trigger, {});
    m_organisation.reset();
    return summary;
}

MediaOutcome Device::upload()
{
    return uploadMedia(edges(), m_account->peer(), [](int, int) {});
}

RunSummary Device::syncAll()
{
    RunSummary summary = sync();
    while (upload().uploaded > 0)
        summary = sync();
    return summary;
}

const Organisation &Device::organisation()
{
    if (!m_organisation) {
        const auto loaded = loadOrganisation(store());
        REQUIRE(loaded);
        m_organisation = *loaded;
    }
    return *m_organisation;
}

Subject Device::newSubject(const QString &name)
{
    const Organisation &known = organisation();
    Subject subject;
    subject.uuid = m_parts.ids.newUuid();
    for (const SubjectType *type : known.subjectTypes()) {
        if (type->isPerson()) {
            subject.subjectType = type->uuid;
            break;
        }
    }
    REQUIRE_FALSE(subject.subjectType.isEmpty());
    subject.firstName = name;
    subject.lastName = QStringLiteral("Test");
    subject.dateOfBirth = QDate(1990, 1, 1);
    subject.gender = known.genders().first().uuid;
    subject.registrationDate = QDate(2026, 11, 20);
    subject.address = known.registrationLocations(subject.subjectType).constFirst();
    return subject;
}

Encounter Device::newVisit(const Uuid &subject)
{
    const auto found = std::get<Subject>(held({RecordKind::Subject, subject}));
    const auto types = organisation().encounterTypesOf(found.subjectType);
    REQUIRE_FALSE(types.isEmpty());
    Encounter visit;
    visit.uuid = m_parts.ids.newUuid();
    visit.subject = subject;
    visit.encounterType = types.first()->uuid;
    visit.name = types.first()->name;
    visit.occurredAt = m_parts.clock.now();
    return visit;
}

Encounter Device::newVisit(const Uuid &subject, const NewMedia &photo)
{
    Encounter visit = newVisit(subject);
    visit.observations = JsonText(QJsonObject{{imageQuestion(), photo.fileName}});
    return visit;
}

Uuid Device::imageQuestion()
{
    for (const QByteArray &row : organisation().rows(QStringLiteral("Concept"))) {
        const auto question = QJsonDocument::fromJson(row).object();
        if (question.value(QLatin1String("dataType")) == QStringLiteral("Image"))
            return question.value(QLatin1String("uuid")).toString();
    }
    FAIL("the organisation has no image question");
    return {};
}

void Device::save(const Record &record, const QList<NewMedia> &media)
{
    const auto now = m_parts.clock.now();
    const auto saved = store().write([&](Connection &c) { return saveLocal(c, record, media, now); }).get();
    REQUIRE(saved);
}

QList<JsonRow> Device::others(const QString &entity)
{
    const auto rows = store().read([&entity](Connection &c) { return otherRecords(c, entity); }).get();
    REQUIRE(rows);
    return *rows;
}

Record Device::held(const RecordRef &ref)
{
    const auto found = store().read([ref](Connection &c) { return record(c, ref); }).get();
    REQUIRE(found);
    INFO(kindName(ref.kind).toStdString() << " " << ref.uuid.toStdString() << " is not on the device");
    REQUIRE(found->has_value());
    return **found;
}

NewMedia Device::newPhoto(const QString &source)
{
    const auto photo = preparePhoto(source, m_account->mediaFolder(), m_parts.ids.newUuid());
    REQUIRE(photo);
    return {photo->fileName, photo->contentType, {}, photo->bytes};
}

Result<QString> Device::look(const QString &url)
{
    const MediaCache cache(m_account->cacheFolder(), m_account->mediaFolder(), mediaCacheBytes, m_parts.clock);
    return fetchMedia(*m_http, m_account->peer(), cache, url, Cancellation());
}

WaitingCounts Device::waiting()
{
    const auto counted = store().read([](Connection &c) { return waitingCounts(c); }).get();
    REQUIRE(counted);
    return *counted;
}

QString makePhoto(const QString &path, int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, qRgb(x % 256, y % 256, (x * y + width) % 256));
    }
    REQUIRE(image.save(path));
    return path;
}

} // namespace dhara::test
