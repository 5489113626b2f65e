// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/bench/population.h"

#include "core/base/clock.h"

#include <array>
#include <random>

namespace dhara::bench {
namespace {

constexpr std::array syllables{"ra", "ma", "si", "ta", "de", "vi", "ku", "la", "no", "pri", "ya", "han", "jo", "shi"};

class Maker
{
public:
    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

    QByteArray uuid()
    {
        const QByteArray hex = (QByteArray::number(m_random() | 0x8000000000000000ull, 16)
                                + QByteArray::number(m_random() | 0x8000000000000000ull, 16));
        return hex.mid(0, 8) + '-' + hex.mid(8, 4) + "-4" + hex.mid(13, 3) + "-a" + hex.mid(17, 3) + '-'
            + hex.mid(20, 12);
    }

    QByteArray name()
    {
        QByteArray text;
        for (int i = 2 + number(2); i > 0; --i)
            text += syllables[static_cast<size_t>(number(syllables.size()))];
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
        return text;
    }

    /// A phone number, coded answers, numbers, a date and a text, as in wire/3-records-farming.
    QByteArray observations()
    {
        QByteArray text = "{\"" + m_concepts[0] + "\":\"9" + QByteArray::number(100000000 + number(899999999)) + "\",\""
            + m_concepts[1] + "\":\"2026-11-" + QByteArray::number(10 + number(18)) + "T00:00:00.000Z\"";
        for (size_t i = 2; i < 6; ++i)
            text += ",\"" + m_concepts[i] + "\":\"" + m_answers[static_cast<size_t>(number(8))] + '"';
        for (size_t i = 6; i < 9; ++i)
            text += ",\"" + m_concepts[i] + "\":" + QByteArray::number(number(200));
        return text + ",\"" + m_concepts[9] + "\":\"" + name() + " said so\"}";
    }

    /// What every row begins with; each is a little later than the one before it.
    QByteArray start(const QByteArray &uuid)
    {
        m_time = m_time.addMSecs(1 + number(500));
        const QByteArray time = isoInstant(m_time).toLatin1();
        return "{\"uuid\":\"" + uuid + R"(","createdDateTime":")" + time + R"(","lastModifiedDateTime":")" + time
            + R"(","version":0,"organisationId":2,"legacyId":null,"syncDisabled":false,"voided":false,)";
    }

    /// What every row ends with.
    QByteArray end(const QByteArray &links) const
    {
        return R"("createdBy":"worker@demo","lastModifiedBy":"worker@demo","_links":{)" + links
            + R"("createdByUUID":{"href":")" + m_worker + R"("},"createdBy":{"href":"Worker"},)"
            + R"("lastModifiedByUUID":{"href":")" + m_worker + R"("},"lastModifiedBy":{"href":"Worker"}}})";
    }

    Maker()
    {
        for (QByteArray &concept_ : m_concepts)
            concept_ = uuid();
        for (QByteArray &answer : m_answers)
            answer = uuid();
        m_worker = uuid();
    }

private:
    std::mt19937_64 m_random{7};
    std::array<QByteArray, 10> m_concepts;
    std::array<QByteArray, 8> m_answers;
    QByteArray m_worker;
    QDateTime m_time{QDate(2026, 1, 1), QTime(0, 0), Qt::UTC};
};

QByteArray link(const char *name, const QByteArray &uuid)
{
    return QByteArray("\"") + name + R"(":{"href":")" + uuid + "\"},";
}

QByteArray day(const QDate &date)
{
    return date.toString(Qt::ISODate).toLatin1();
}

QByteArray keyOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Subject:
        return "individual";
    case RecordKind::ProgramEncounter:
        return "programEncounter";
    default:
        return "encounter";
    }
}

PageBytes page(RecordKind kind, const QList<QByteArray> &rows, const Size &size)
{
    return {kind, static_cast<int>(rows.size()),
            R"({"_embedded":{")" + keyOf(kind) + "\":[" + rows.join(',') + R"(]},"page":{"size":)"
                + QByteArray::number(size.rowsInPage) + R"(,"totalElements":)" + QByteArray::number(size.subjects)
                + R"(,"totalPages":1,"number":0}})"};
}

} // namespace

QList<PageBytes> population(const Size &size)
{
    Maker maker;
    const QByteArray type = maker.uuid();
    const QByteArray visitType = maker.uuid();
    const QByteArray gender = maker.uuid();
    std::vector<QByteArray> villages(60);
    for (QByteArray &village : villages)
        village = maker.uuid();
    std::vector<QByteArray> subjects;
    std::vector<QByteArray> enrolments;
    QList<PageBytes> pages;
    for (int done = 0; done < size.subjects;) {
        QList<QByteArray> rows;
        for (; done < size.subjects && rows.size() < size.rowsInPage; ++done) {
            subjects.push_back(maker.uuid());
            enrolments.push_back(maker.uuid());
            const QByteArray &village = villages[static_cast<size_t>(maker.number(static_cast<int>(villages.size())))];
            rows.append(
                maker.start(subjects.back()) + R"("firstName":")" + maker.name() + R"(","middleName":null,"lastName":")"
                + maker.name() + R"(","profilePicture":null,"dateOfBirth":")"
                + day(QDate(1940, 1, 1).addDays(maker.number(30000)))
                + R"(","dateOfBirthVerified":false,"registrationDate":")"
                + day(QDate(2026, 1, 1).addDays(maker.number(300))) + R"(","observations":)" + maker.observations()
                + R"(,"location":{"x":19.076,"y":72.877},)"
                + maker.end(link("addressUUID", village) + link("genderUUID", gender) + link("subjectTypeUUID", type)));
        }
        pages.append(page(RecordKind::Subject, rows, size));
    }
    for (int done = 0; done < size.visits;) {
        const bool isGeneral = pages.size() % 2 == 0;
        QList<QByteArray> rows;
        for (; done < size.visits && rows.size() < size.rowsInPage; ++done) {
            const auto whose = static_cast<size_t>(maker.number(size.subjects));
            const QDate from = QDate(2026, 5, 1).addDays(maker.number(100));
            rows.append(maker.start(maker.uuid()) + R"("name":"Monthly visit","earliestVisitDateTime":")" + day(from)
                        + R"(T00:00:00.000Z","maxVisitDateTime":")" + day(from.addDays(7))
                        + R"(T00:00:00.000Z","encounterDateTime":")" + day(from.addDays(maker.number(7)))
                        + R"(T08:15:00.000Z","observations":)" + maker.observations()
                        + R"(,"cancelDateTime":null,"cancelObservations":{},"cancelled":false,"completed":true,)"
                        + R"("location":{"x":19.076,"y":72.877},)"
                        + maker.end(link("encounterTypeUUID", visitType)
                                    + (isGeneral ? link("individualUUID", subjects[whose])
                                                 : link("programEnrolmentUUID", enrolments[whose]))));
        }
        pages.append(page(isGeneral ? RecordKind::Encounter : RecordKind::ProgramEncounter, rows, size));
    }
    return pages;
}

} // namespace dhara::bench
