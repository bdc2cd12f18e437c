package org.parvis.participation.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Accounts;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.journal.JournalQuery;
import org.parvis.journal.JournalRow;
import org.parvis.participation.Phase;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Roles are given and ended, by whom they may be, and what stays of it. */
class ProcessTeamsIT extends TownWithTeams {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Journal journal;

    private List<HeldRole> all() {
        return InTerritory.call(town.id(), () -> teams.list(park));
    }

    @Test
    void areReadWithWhoGaveAndEndedThemAndSince() {
        Person first = aMember(park, ProcessRole.OFFICER);
        Person second = anAgent();
        give(first, park, second, ProcessRole.OFFICER);
        assertThat(tryToEnd(second, park, first, ProcessRole.OFFICER)).isEqualTo(303);
        Document page = page(second, TEAM);
        assertThat(page.select("section[aria-labelledby=equipe] li").text()).contains(second.account().name(), "Pilote", "Parcs", "confié par " + first.account().name());
        assertThat(page.select("section[aria-labelledby=avant] li").text())
                .contains(first.account().name(), "confié par " + antoine.account().name(), "retiré par " + second.account().name());
        assertThat(page(second, DESK).select("section[aria-labelledby=equipe]").text()).contains(second.account().name()).doesNotContain(first.account().name());
        assertThat(entries()).extracting(JournalEntry::act)
                .containsExactly("participation.teamRoleEnded", "participation.teamRoleGiven", "participation.teamRoleGiven");
        assertThat(entries().getFirst().actorId()).isEqualTo(second.id());
        assertThat(entries().getFirst().facts()).containsEntry("role", "OFFICER").containsEntry("account", first.id().toString());
    }

    /** The newest first. */
    private List<JournalEntry> entries() {
        return InTerritory.call(town.id(), () -> journal.list(JournalQuery.ofSubject(SLUG)).stream()
                .map(JournalRow::entry)
                .filter(one -> one.act().contains("team"))
                .toList());
    }

    @Test
    void areRefusedWithWhatWasTypedKept() {
        Person member = aMember(park, ProcessRole.MODERATOR);
        assertThat(tryToGive(antoine, park, member, ProcessRole.MODERATOR)).as("twice").isEqualTo(422);
        assertThat(tryToGive(antoine, park, aResident(town), ProcessRole.MODERATOR)).as("not staff").isEqualTo(422);
        assertThat(tryToGive(antoine, park, anAdministrator(aTown()), ProcessRole.MODERATOR)).as("of another town").isEqualTo(422);
        Document page = Jsoup.parse(post(antoine, TEAM, form("qui", member.id().toString(), "role", "")).body());
        assertThat(page.select("#role-erreur").text()).contains("Choisissez un rôle");
        assertThat(page.select("#qui option[selected]").val()).isEqualTo(member.id().toString());
        assertThat(all()).hasSize(1);
    }

    @Test
    void areNobodysToGiveThemselvesBeyondWhatTheyMay() {
        Person officer = aMember(park, ProcessRole.OFFICER);
        for (ProcessRole role : List.of(ProcessRole.MODERATOR, ProcessRole.APPRAISER, ProcessRole.FACILITATOR)) {
            assertThat(tryToGive(officer, park, officer, role)).as(role.name()).isEqualTo(422);
        }
        Person elsewhere = aStaffMember(town, Role.HEAD, InTerritory.call(town.id(), () -> departments.find("parcs").orElseThrow().id()));
        assertThat(tryToGive(elsewhere, park, elsewhere, ProcessRole.OFFICER)).as("writes, but does not conclude").isEqualTo(422);
        Person head = aHead();
        assertThat(tryToGive(head, park, head, ProcessRole.OFFICER)).as("may all of it").isEqualTo(303);
        assertThat(tryToGive(elsewhere, park, anAgent(), ProcessRole.OFFICER)).as("to somebody else").isEqualTo(303);
        assertThat(tryToGive(officer, streets, anAgent(), ProcessRole.MODERATOR)).as("of another process").isEqualTo(404);
    }

    @Test
    void leaveTheLastOfficerInPlace() {
        Person officer = aMember(park, ProcessRole.OFFICER);
        Person moderator = aMember(park, ProcessRole.MODERATOR);
        assertThat(tryToEnd(antoine, park, officer, ProcessRole.OFFICER)).isEqualTo(422);
        assertThat(tryToEnd(officer, park, officer, ProcessRole.OFFICER)).isEqualTo(422);
        assertThat(tryToEnd(officer, park, moderator, ProcessRole.MODERATOR)).isEqualTo(303);
        Person next = anAgent();
        give(officer, park, next, ProcessRole.OFFICER);
        assertThat(tryToEnd(officer, park, officer, ProcessRole.OFFICER)).isEqualTo(303);
        assertThat(get(officer, TEAM).statusCode()).as("at once").isEqualTo(404);
        String end = TEAM + "/" + all().getFirst().id() + "/fin";
        assertThat(post(next, end, "").statusCode()).as("ended already").isEqualTo(303);
        assertThat(post(next, team(streets) + "/" + all().getFirst().id() + "/fin", "").statusCode()).as("of another process").isEqualTo(404);
    }

    @Test
    void endWithWhoeverIsSuspendedOrLeaves() throws Exception {
        Person officer = aMember(park, ProcessRole.OFFICER);
        Person moderator = anAgent();
        give(officer, park, moderator, ProcessRole.MODERATOR);
        in(town, () -> accounts.suspend(moderator.id()));
        assertThat(all()).filteredOn(HeldRole::isHeld).extracting(HeldRole::account).containsExactly(officer.id());
        assertThat(export(officer)).contains("processRoles", park.title(), "Pilote");
        in(town, () -> accounts.delete(officer.id()));
        assertThat(all()).noneMatch(HeldRole::isHeld);
        assertThat(all()).flatExtracting(one -> Arrays.asList(one.account(), one.given().by())).doesNotContain(officer.id());
        assertThat(page(antoine, TEAM).select("section[aria-labelledby=avant] li").text()).contains("Compte fermé");
    }

    @Test
    void areToldResidentsByDepartmentAndNeverByName() {
        Document before = Jsoup.parse(get(town, PROCESS).body());
        assertThat(before.select("section[aria-labelledby=qui]").text()).contains("Voirie");
        Person officer = aMember(park, ProcessRole.OFFICER);
        give(antoine, park, aStaffMember(town, Role.FRONT_DESK, null), ProcessRole.FACILITATOR);
        String shown = page(aResident(town), PROCESS).select("section[aria-labelledby=qui]").text();
        assertThat(shown).contains("Pilotée par Parcs", "Rencontres animées par " + town.name()).doesNotContain(officer.account().name());
    }

    @Test
    void leadEachToWhereTheirWorkWaits() {
        Person member = anAgent();
        assertThat(get(member, "/bureau/participation").statusCode()).isEqualTo(404);
        assertThat(page(member, "/bureau/taches").select(".desk-bar a[href$=/bureau/participation]")).isEmpty();
        for (ProcessRole role : ProcessRole.values()) {
            give(antoine, park, member, role);
        }
        anIdea(town, "Des bancs", "");
        assertThat(page(member, "/bureau/taches").select(".desk-bar a[href$=/bureau/participation]")).hasSize(1);
        Document own = page(member, "/bureau/participation");
        assertThat(own.select("section[aria-labelledby=miennes]").text())
                .contains(park.title(), "Pilote", "Une idée à étudier", "Aucun avis attendu", "Un texte à lire", "Rencontres")
                .doesNotContain(streets.title());
        own.select("section[aria-labelledby=miennes] a").forEach(link -> {
            String path = link.attr("href").substring(("/t/" + town.slug()).length());
            assertThat(get(member, path).statusCode()).as(path).isEqualTo(200);
        });
        assertThat(page(antoine, "/bureau/participation").select("section[aria-labelledby=miennes]")).as("has no role").isEmpty();
    }

    /** Whoever writes a process does not give it to another department, unless it is theirs to give. */
    @Test
    void keepTheDepartmentInChargeFromThoseWhoOnlyWrite() {
        Person officer = aMember(park, ProcessRole.OFFICER);
        Person otherHead = aStaffMember(town, Role.HEAD, InTerritory.call(town.id(), () -> departments.find("parcs").orElseThrow().id()));
        for (Person wrong : List.of(officer, otherHead)) {
            HttpResponse<String> refused = post(wrong, DESK, moved(wrong));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("confier la démarche à un autre service");
            assertThat(Jsoup.parse(refused.body()).select("option[value=parcs][selected]")).as("what was typed").hasSize(1);
        }
        assertThat(InTerritory.call(town.id(), () -> processes.get(park.id())).about().department()).isEqualTo("voirie");
        List<Phase> before = InTerritory.call(town.id(), () -> processes.get(park.id())).about().phases();
        HttpResponse<String> given = post(aHead(), DESK, moved(antoine));
        assertThat(given.statusCode()).as("of the department in charge, and no date has moved").isEqualTo(303);
        assertThat(InTerritory.call(town.id(), () -> processes.get(park.id())).about().department()).isEqualTo("parcs");
        assertThat(InTerritory.call(town.id(), () -> processes.get(park.id())).about().phases()).isEqualTo(before);
    }

    private String moved(Person who) {
        FormElement form = (FormElement) page(who, DESK).expectFirst("form:has(select[name=department])");
        return form.formData().stream()
                .filter(field -> !field.key().equals("_csrf"))
                .map(field -> form(field.key(), field.key().equals("department") ? "parcs" : field.value()))
                .collect(Collectors.joining("&"));
    }
}
