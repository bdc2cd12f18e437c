package org.parvis.casework.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.NewTask;
import org.parvis.casework.Tasks;
import org.parvis.identity.Accounts;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** A note reaches the colleagues whom it names, as far as they may read the case. */
class MentionsIT extends CaseworkIT {

    @Autowired
    private Tasks tasks;

    @Autowired
    private Accounts accounts;

    private Territory town;
    private UUID roads;
    private UUID parks;
    private Person nadia;
    private Person ines;
    private UUID lamp;
    private String path;

    @BeforeEach
    void build() {
        town = aTown();
        roads = department(town, "voirie");
        parks = department(town, "parcs");
        nadia = named(anAgent(town, roads), "Nadia Benali");
        ines = named(anAgent(town, parks), "Inès Morel");
        lamp = inside(town, () -> cases.open(aCase().sentTo("voirie")).id());
        path = "/bureau/dossiers/" + inside(town, () -> cases.get(lamp)).number();
    }

    @Test
    void tellsAColleagueOfTheDepartmentInWhateverCaseTheNameIsTyped() {
        Person marc = named(anAgent(town, roads), "Marc Petit");
        Person head = named(aStaffMember(town, Role.HEAD, roads), "Hélène Caron");
        String page = noted("@marc petit et @Hélène\u00a0Caron, à voir");
        assertThat(page).contains("La note est enregistrée").doesNotContain("Pas prévenu");
        assertThat(mailbox.list(town, marc.account().email()).getFirst()).contains("Nadia Benali");
        assertThat(mailbox.list(town, head.account().email())).hasSize(1);
    }

    @Test
    void tellsAColleagueOfAnotherDepartmentThatHasATask() {
        in(town, () -> tasks.give(
                NewTask.forDepartment(lamp, parks, "Élaguer le tilleul"), Actor.agent(nadia.id(), "Nadia Benali")));
        assertThat(noted("@Inès Morel c’est pour demain ?")).doesNotContain("Pas prévenu");
        assertThat(mailbox.list(town, ines.account().email()).getFirst()).contains("Une note vous cite").doesNotContain("pour demain");
    }

    @Test
    void saysWhoMayNotReadTheCaseAndKeepsTheNote() {
        named(aStaffMember(town, Role.FRONT_DESK, null), "Karim Diallo");
        String page = noted("@Inès Morel et @Karim Diallo, un avis ?");
        assertThat(page).contains("Pas prévenu, faute d’accès à ce dossier : Inès Morel, Karim Diallo.")
                .contains("@Inès Morel et @Karim Diallo, un avis ?");
        assertThat(mailbox.list(town, ines.account().email())).isEmpty();
        Person marc = named(anAgent(town, roads), "Marc Petit");
        assertThat(text(get(marc, path))).as("it stays beside the note").contains("Pas prévenu, faute d’accès à ce dossier : Inès Morel");
        assertThat(text(get(ines, path))).doesNotContain("un avis");
    }

    @Test
    void saysNothingOfAnEarlierNoteWhenAnotherCaseIsClosed() {
        noted("@Inès Morel, un avis ?");
        String closed = inside(town, () -> cases.get(cases.open(aCase().sentTo("voirie")).id())).number();
        for (String done : List.of("repondre", "note")) {
            assertThat(text(get(nadia, path + "?fait=" + done + "&sur=" + closed)))
                    .contains("class=\"notice ok\"")
                    .as("beside the note alone")
                    .containsOnlyOnce("Pas prévenu");
        }
    }

    @Test
    void saysThatNobodyHasTheName() {
        named(anAgent(aTown(), roads), "Paul Ailleurs");
        String page = noted("@Paul Ailleurs, écris à awa@exemple.fr");
        assertThat(page).contains("Nom inconnu, ou porté par plusieurs collègues : Paul.").doesNotContain("exemple.fr.</");
    }

    @Test
    void meansTheLongerOfTwoNames() {
        Person short_ = named(anAgent(town, roads), "Karim");
        Person whole = named(anAgent(town, roads), "Karim Diallo");
        noted("@Karim Diallo regarde");
        assertThat(mailbox.list(town, short_.account().email())).isEmpty();
        assertThat(mailbox.list(town, whole.account().email())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@helene caron", "@He\u0301le\u0300ne Caron", "@HÉLÈNE CARON", "@Hélène", "@helene, tu", "@Hélène tu"})
    void tellsWhomANameMeansHoweverItIsTyped(String typed) {
        Person head = named(aStaffMember(town, Role.HEAD, roads), "Hélène Caron");
        assertThat(noted(typed + " regardes ?")).doesNotContain("Nom inconnu");
        assertThat(mailbox.list(town, head.account().email())).hasSize(1);
    }

    @Test
    void knowsANameThatIsStoredWithItsAccentsApart() {
        Person head = named(aStaffMember(town, Role.HEAD, roads), "He\u0301le\u0300ne O’Caron");
        assertThat(noted("@Hélène O'Caron ?")).doesNotContain("Nom inconnu");
        assertThat(mailbox.list(town, head.account().email())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Jean-Pierre ?", "@Jean\u2011Pierre ?", "@Jean’s ?", "@Jean D’Hondt ?", "@Jean Martin ?", "@Jeanne ?"})
    void tellsNobodyWhoseNameIsOnlyThatOfSomebodyElseCutShort(String typed) {
        Person jean = named(anAgent(town, roads), "Jean D");
        assertThat(noted(typed)).contains("Nom inconnu, ou porté par plusieurs collègues : Jean");
        assertThat(mailbox.list(town, jean.account().email())).isEmpty();
    }

    @Test
    void endsANameBeforeADashThatStandsAlone() {
        Person jean = named(anAgent(town, roads), "Jean Petit");
        assertThat(noted("Vu avec ‘@Jean Petit’- à relire")).doesNotContain("Nom inconnu");
        assertThat(mailbox.list(town, jean.account().email())).hasSize(1);
    }

    @Test
    void asksForTheWholeNameWhereSeveralHaveTheFirst() {
        Person petit = named(anAgent(town, roads), "Jean Petit");
        named(aStaffMember(town, Role.FRONT_DESK, null), "Jean Legrand");
        assertThat(noted("@Jean tu regardes ?")).contains("porté par plusieurs collègues : Jean. Écrivez le prénom et le nom.");
        assertThat(mailbox.list(town, petit.account().email())).isEmpty();
    }

    @Test
    void passesOverThoseWhoLeft() {
        Person gone = named(anAgent(town, roads), "Sofiane Haddad");
        in(town, () -> accounts.suspend(gone.id()));
        assertThat(noted("@Sofiane Haddad ?")).contains("Nom inconnu, ou porté par plusieurs collègues : Sofiane.");
        assertThat(mailbox.list(town, gone.account().email())).isEmpty();
    }

    @Test
    void listsWhomANoteCanReachWithoutAScript() {
        String form = text(get(nadia, path + "/note"));
        assertThat(form).contains("Qui peut lire ce dossier", "<li>@Nadia Benali</li>").doesNotContain("Inès Morel");
    }

    private String noted(String note) {
        HttpResponse<String> sent = post(nadia, path + "/note", "key=k1&text=" + URLEncoder.encode(note, UTF_8));
        assertThat(sent.statusCode()).isEqualTo(303);
        String place = sent.headers().firstValue("Location").orElseThrow();
        return text(get(nadia, place.substring(place.indexOf("/bureau"))));
    }

    private Person named(Person person, String name) {
        in(person.territory(), () -> accounts.rename(person.id(), name));
        return person;
    }

    private static String text(HttpResponse<String> page) {
        return page.body().replace('\u00a0', ' ');
    }
}
