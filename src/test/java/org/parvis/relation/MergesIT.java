package org.parvis.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parvis.relation.IdentifierKind.EMAIL;
import static org.parvis.relation.IdentifierKind.PHONE;
import static org.parvis.relation.TestPersons.called;
import static org.parvis.relation.TestPersons.organisation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.NewCase;
import org.parvis.casework.Requester;
import org.parvis.casework.Viewer;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

class MergesIT extends MergeCase {

    private static final Instant IN_THREE_YEARS = Instant.now().plus(Duration.ofDays(3 * 366));

    @Autowired
    private PersonSearch search;

    private static List<String> shown(Person person) {
        return person.identifiers().stream().map(Identifier::value).sorted().toList();
    }

    @Test
    void readsBothInTheFileThatStays() {
        UUID awa = file(called("Awa", "Diop").reachedBy(PHONE, "06 39 98 40 12"));
        UUID other = file(called("A.", "Diop").born("1980-05-17").reachedBy(EMAIL, "awa@habitants.example").reachedBy(PHONE, "06 39 98 40 12"));
        UUID lamp = anOpenCase(town);
        note(awa, "premier");
        in(town, () -> interactions.opened(lamp, CaseChannel.PHONE, other, Requester.ANONYMOUS, karim));
        note(other, "second");
        merge(asked(awa, other, MergeField.BIRTH));

        Person one = person(other);
        assertThat(one.id()).as("the merged file leads to the other").isEqualTo(awa);
        assertThat(one.name()).isEqualTo("Awa Diop");
        assertThat(MergeField.BIRTH.of(one)).isEqualTo("1980-05-17 STATED");
        assertThat(shown(one)).containsExactly("+33639984012", "awa@habitants.example");
        assertThat(words(other)).containsExactly("second", "", "premier");
        assertThat(inside(() -> interactions.personOf(lamp))).contains(awa);
        assertThat(inside(() -> search.find("awa@hab", Viewer.of(karim)))).extracting(Person::id).containsExactly(awa);
        assertThat(inside(() -> search.find("diop", Viewer.of(karim)))).extracting(Person::id).containsExactly(awa);
        note(other, "troisième");
        assertThat(words(awa)).startsWith("troisième");
        assertThat(count("select count(*) from journal.entry where act = 'relation.personsMerged' and facts ->> 'reason' = 'Même personne au guichet'"))
                .isEqualTo(1);
    }

    @Test
    void givesEachBackWhatItHadAndAsksForTheRest() {
        UUID awa = file(called("Awa", "Diop").reachedBy(PHONE, "06 39 98 40 12"));
        UUID other = file(called("A.", "Traoré").born("1980-05-17").reachedBy(EMAIL, "awa@habitants.example"));
        note(awa, "à Awa");
        note(other, "à l’autre");
        UUID merge = merge(asked(awa, other, MergeField.BIRTH, MergeField.FAMILY_NAME));
        note(awa, "pendant 1");
        note(other, "pendant 2");
        in(town, () -> interactions.opened(
                anOpenCase(town), CaseChannel.PHONE, awa, new Requester("Awa", null, "06 39 98 71 50", "fr"), karim));
        undo(merge);

        assertThat(person(awa).familyName()).isEqualTo("Diop");
        assertThat(person(awa).birth()).isNull();
        assertThat(person(other).id()).isEqualTo(other);
        assertThat(person(other).birth()).isNotNull();
        assertThat(shown(person(other))).containsExactly("awa@habitants.example");
        assertThat(words(other)).containsExactly("à l’autre");
        assertThat(words(awa)).containsExactly("", "pendant 2", "pendant 1", "à Awa");

        List<Sorting.Item> items = inside(() -> sorting.list(merge, Viewer.of(karim)));
        assertThat(items).hasSize(4);
        Map<UUID, Boolean> answers = items.stream()
                .filter(one -> one.exchange() == null || !one.exchange().interaction().words().isEmpty())
                .collect(Collectors.toMap(Sorting.Item::id, one -> one.exchange() == null || one.exchange().interaction().words().equals("pendant 2")));
        in(town, () -> sorting.sort(merge, answers, karim));
        assertThat(words(other)).containsExactly("pendant 2", "à l’autre");
        assertThat(words(awa)).containsExactly("", "pendant 1", "à Awa");
        assertThat(shown(person(other))).containsExactly("+33639987150", "awa@habitants.example");
        assertThat(inside(() -> sorting.list(merge, Viewer.of(karim)))).as("not answered yet").hasSize(1);
        assertThatThrownBy(() -> undo(merge)).isInstanceOf(Refusal.class).hasMessage("relation.refused.undone");
        assertThatThrownBy(() -> merge(asked(awa, other))).as("two people now").hasMessage("relation.refused.excluded");
    }

    @Test
    void leavesWhatWasChangedByHandSince() {
        UUID awa = file(called("Awa", "Diop"));
        UUID other = file(called("Awa", "Traoré"));
        UUID merge = merge(asked(awa, other, MergeField.FAMILY_NAME));
        Person one = person(awa);
        in(town, () -> persons.change(awa, one.version(), called("Awa", "Diop-Martin").draft(), karim));
        undo(merge);
        assertThat(person(awa).familyName()).isEqualTo("Diop-Martin");
        assertThat(person(other).familyName()).isEqualTo("Traoré");
    }

    @Test
    void undoesTheFirstOfAChainBeforeTheSecond() {
        UUID a = file(called("Awa", "Un"));
        UUID b = file(called("Awa", "Deux"));
        UUID c = file(called("Awa", "Trois"));
        note(a, "a");
        note(b, "b");
        note(c, "c");
        UUID first = merge(asked(a, b, MergeField.FAMILY_NAME));
        note(a, "après b");
        UUID second = merge(asked(a, c, MergeField.FAMILY_NAME));
        note(a, "après c");
        undo(first);
        assertThat(words(b)).containsExactly("b");
        assertThat(words(a)).containsExactly("après c", "après b", "c", "a");
        assertThat(person(a).familyName()).as("the second merge’s").isEqualTo("Trois");
        assertThat(inside(() -> sorting.list(first, Viewer.of(karim)))).hasSize(2);
        undo(second);
        assertThat(person(a).familyName()).as("never the one that went").isEqualTo("Un");
        assertThat(words(c)).containsExactly("c");
        assertThat(inside(() -> sorting.list(second, Viewer.of(karim)))).hasSize(1);
    }

    @Test
    void undoesTheInnerOneOfWhatWasMergedTwice() {
        UUID a = file(called("Awa", "Un"));
        UUID b = file(called("Awa", "Deux"));
        UUID c = file(called("Awa", "Trois"));
        note(b, "b");
        UUID inner = merge(asked(a, b));
        note(a, "dans a");
        note(c, "dans c avant");
        merge(asked(c, a));
        note(b, "dans c");
        assertThat(person(b).id()).isEqualTo(c);
        assertThat(words(c)).containsExactly("dans c", "dans c avant", "dans a", "b");
        undo(inner);
        assertThat(person(b).id()).isEqualTo(b);
        assertThat(person(a).id()).isEqualTo(c);
        assertThat(words(b)).containsExactly("b");
        List<Sorting.Item> items = inside(() -> sorting.list(inner, Viewer.of(karim)));
        assertThat(items).extracting(one -> Objects.requireNonNull(one.exchange()).interaction().words()).containsExactlyInAnyOrder("dans a", "dans c");
    }

    @Test
    void showsAgainWhatWasNotKept() {
        UUID awa = file(called("Awa", "Diop").reachedBy(PHONE, "06 39 98 40 12"));
        UUID other = file(called("Awa", "Diop").reachedBy(PHONE, "06 39 98 40 13"));
        UUID merge = merge(new NewMerge(version(awa), version(other), Set.of(), Set.of("PHONE +33639984013", "PHONE +33639984012"), "Même personne"));
        assertThat(shown(person(awa))).isEmpty();
        undo(merge);
        assertThat(shown(person(awa))).containsExactly("+33639984012");
        assertThat(shown(person(other))).containsExactly("+33639984013");
    }

    @Test
    void refusesWhatNoLongerHolds() {
        UUID awa = file(called("Awa", "Diop"));
        UUID other = file(called("Awa", "Diop"));
        UUID club = file(organisation("Diop"));
        NewMerge stale = asked(awa, other);
        in(town, () -> persons.change(other, person(other).version(), called("Awa", "Diopp").draft(), karim));
        assertThatThrownBy(() -> merge(stale)).hasMessage("relation.refused.changedMeanwhile");
        assertThatThrownBy(() -> merge(asked(awa, awa))).hasMessage("relation.refused.merged");
        assertThatThrownBy(() -> merge(asked(awa, club))).hasMessage("relation.refused.kinds");
        assertThatThrownBy(() -> merge(new NewMerge(version(awa), version(other), Set.of(), Set.of(), " "))).hasMessage("relation.refused.reason");
        assertThat(person(other).id()).isEqualTo(other);
        NewMerge twice = asked(awa, other);
        merge(twice);
        assertThatThrownBy(() -> merge(twice)).hasMessage("relation.refused.merged");
        int version = twice.merged().number();
        assertThatThrownBy(() -> in(town, () -> persons.change(other, version, called("Awa", "X").draft(), karim)))
                .as("a form that was open").hasMessage("relation.refused.changedMeanwhile");
    }

    @Test
    void forgetsBothTogetherAndKeepsBothWhileOneHasSomethingOpen() {
        UUID awa = file(called("Awa", "Diop"));
        UUID other = file(called("Awa", "Diop"));
        UUID lamp = anOpenCase(town);
        in(town, () -> interactions.opened(lamp, CaseChannel.PHONE, other, Requester.ANONYMOUS, karim));
        UUID merge = merge(asked(awa, other));
        in(town, () -> {
            assertThat(retention.forget(IN_THREE_YEARS)).as("the case is open").isZero();
            acts.decide(lamp, DecisionDraft.resolved("Réparé le jour même."), NADIA);
            assertThat(retention.forget(IN_THREE_YEARS)).isEqualTo(1);
        });
        assertThat(count("select count(*) from relation.person")).isZero();
        assertThat(count("select count(*) from relation.merge")).isZero();
        assertThatThrownBy(() -> undo(merge)).hasMessage("relation.refused.unknown");
    }

    @Test
    void keepsHowSomebodyWantsToBeAnswered() {
        UUID awa = file(called("Awa", "Diop"));
        UUID other = file(called("Awa", "Diopp"));
        in(town, () -> jdbc.sql("update relation.person set preferred = 'LETTER', hours = 'le soir' where id = ?").param(other).update());
        assertThat(MergeField.PREFERRED.isBetterIn(person(other), person(awa))).isTrue();
        UUID merge = merge(asked(awa, other, MergeField.PREFERRED, MergeField.HOURS));
        assertThat(person(awa).reach()).isEqualTo(new Reach(Reach.Channel.LETTER, "le soir"));
        in(town, () -> merges.undo(merge, "Erreur", karim));
        assertThat(person(awa).reach()).isEqualTo(Reach.NOT_SAID);
        assertThat(person(other).reach().hours()).isEqualTo("le soir");
    }

    @Test
    void asksNobodyAboutWhatTheyMayNotKnowOf() {
        UUID awa = file(called("Awa", "Diop"));
        UUID other = file(called("Awa", "Traoré"));
        UUID merge = merge(asked(awa, other));
        UUID care = inside(() -> cases.open(
                        NewCase.about("test", Ids.next(), "Aide").seenBy(CaseVisibility.PRIVATE).sentTo("voirie"))
                .id());
        in(town, () -> interactions.opened(care, CaseChannel.PHONE, awa, Requester.ANONYMOUS, karim));
        note(awa, "pendant");
        Viewer desk = Viewer.of(karim);
        assertThat(inside(() -> sorting.since(merges.find(merge).orElseThrow(), desk))).isEqualTo(2);
        String walls = "label=Voirie&outside=NOTHING&department=voirie";
        assertThat(post(anAdministrator(town), "/admin/secteurs/nouveau", walls).statusCode()).isEqualTo(303);
        assertThat(inside(() -> sorting.since(merges.find(merge).orElseThrow(), desk))).isEqualTo(1);
        undo(merge);
        assertThat(inside(() -> sorting.list(merge, desk))).hasSize(1);
        Map<UUID, Boolean> everything = inside(() -> jdbc.sql("select item_id from relation.unsorted").query(UUID.class).list()).stream()
                .collect(Collectors.toMap(one -> one, one -> true));
        assertThat(everything).hasSize(2);
        in(town, () -> sorting.sort(merge, everything, karim));
        assertThat(count("select count(*) from relation.unsorted")).as("that of the other sector waits").isEqualTo(1);
        assertThat(words(other)).containsExactly("pendant");
    }
}
