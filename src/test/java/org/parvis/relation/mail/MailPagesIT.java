package org.parvis.relation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.files.Documents;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.Proof;
import org.parvis.relation.TestVisitor;
import org.parvis.relation.mail.mime.SampleMails;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** What agents see of mails and do with them, and who does not. */
class MailPagesIT extends MailroomIT {

    @Autowired
    private Documents documents;

    @Autowired
    private Persons persons;

    private static String path(ReceivedMail mail) {
        return mail.path();
    }

    private String number(UUID caseId) {
        return inside(town, () -> cases.get(caseId).number());
    }

    /** A mail that waits: it seems to answer a case of somebody else. */
    private ReceivedMail waiting(UUID caseId) {
        return arrive(mail("voirie@x.example", "Subject: Re: [" + number(caseId) + "]\n", "Oui.\n\n> cité\n> encore")
                .replace(AWA, "autre@habitants.example"));
    }

    @Test
    void showsWhatWasWrittenFoldsWhatIsQuotedAndSaysWhyHere() {
        UUID caseId = aCaseOfAwa();
        ReceivedMail mail = arrive(mail(replyAddress(), "Subject: Re: x <b>\n", "Oui <script>.\n\n> cité\n> encore"));
        String page = get(nadia, path(mail)).body();
        assertThat(page)
                .contains("Il est arrivé à l’adresse de réponse propre au dossier " + number(caseId))
                .contains("Oui &lt;script&gt;.")
                .contains("<summary>Message cité</summary>")
                .contains("Re: x &lt;b&gt;")
                .contains("Télécharger l’original");
        assertThat(get(nadia, "/bureau/dossiers/" + number(caseId)).body()).contains(path(mail)).contains("Message du demandeur");
        assertThat(get(nadia, "/bureau/courriels?vue=dossiers").body()).contains(path(mail));
    }

    @Test
    void isReadByTheDepartmentAloneAndByNobodyElse() {
        UUID caseId = aCaseOfAwa();
        ReceivedMail mail = waiting(caseId);
        assertThat(get(nadia, path(mail)).statusCode()).isEqualTo(200);
        Person parks = anAgent(town, department(town, "parcs"));
        assertThat(get(parks, path(mail)).statusCode()).isEqualTo(404);
        assertThat(get(parks, "/bureau/courriels").body()).doesNotContain(path(mail));
        assertThat(post(parks, path(mail) + "/classer", "").statusCode()).isEqualTo(404);
        assertThat(get(anAdministrator(town), path(mail)).statusCode()).isEqualTo(403);
        assertThat(get(aStaffMember(town, Role.FRONT_DESK, null), path(mail)).statusCode()).isEqualTo(403);
        assertThat(get(aResident(town), path(mail)).statusCode()).isEqualTo(403);
        assertThat(get(town, path(mail)).statusCode()).isNotEqualTo(200);
        var other = aTown();
        assertThat(get(anAgent(other, department(other, "voirie")), path(mail)).statusCode()).isEqualTo(404);
    }

    @Test
    void isPutIntoItsCaseByHandAndMovedAgainWithWhatHappenedKept() {
        UUID first = aCaseOfAwa();
        UUID second = aCaseOfAwa();
        ReceivedMail mail = waiting(first);
        assertThat(get(nadia, "/bureau/courriels").body()).contains(path(mail)).contains("réponse à rattacher");
        assertThat(get(nadia, path(mail)).body()).contains("Mettre dans " + number(first));
        assertThat(post(nadia, path(mail) + "/dossier", "numero=" + number(first)).statusCode()).isEqualTo(303);
        assertThat(story(first)).endsWith("RECEIVED");
        assertThat(post(nadia, path(mail) + "/dossier", "numero=" + number(first)).statusCode()).isEqualTo(422);
        HttpResponse<String> unknown = post(nadia, path(mail) + "/dossier", "numero=S-1999-000001");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("value=\"S-1999-000001\"").contains("Aucun dossier ne porte ce numéro");
        assertThat(post(nadia, path(mail) + "/dossier", "numero=" + number(second)).statusCode()).isEqualTo(303);
        assertThat(story(second)).endsWith("RECEIVED");
        assertThat(story(first)).endsWith("RECEIVED", "NOTE");
        assertThat(get(nadia, path(mail)).body())
                .contains("Mis dans le dossier " + number(first))
                .contains("Mis dans le dossier " + number(second));
    }

    @Test
    void isFiledTakenUpAgainAndOpensACase() {
        ReceivedMail mail = waiting(aCaseOfAwa());
        assertThat(post(nadia, path(mail) + "/classer", "").statusCode()).isEqualTo(303);
        assertThat(get(nadia, "/bureau/courriels?vue=classes").body()).contains(path(mail));
        assertThat(post(nadia, path(mail) + "/classer", "").statusCode()).as("again").isEqualTo(422);
        assertThat(post(nadia, path(mail) + "/reprendre", "").statusCode()).isEqualTo(303);
        assertThat(post(nadia, path(mail) + "/ouvrir", "").statusCode()).isEqualTo(303);
        ReceivedMail opened = inside(town, () -> store.find(mail.id()).orElseThrow());
        assertThat(opened.place().state()).isEqualTo(MailState.JOINED);
        assertThat(story(Objects.requireNonNull(opened.place().caseId()))).containsExactly("OPENED");
    }

    @Test
    void leavesTheQuarantineOrIsDeletedWithItsFiles() {
        ReceivedMail good = arrive(mail("v@x.example", "X-Spam-Flag: YES\nSubject: a\n", "Bonjour"));
        ReceivedMail bad = arrive(mail("v@x.example", "X-Spam-Flag: YES\nSubject: b\n", "Bonjour"));
        assertThat(get(nadia, "/bureau/courriels?vue=quarantaine").body()).contains(path(good)).contains(path(bad));
        assertThat(get(nadia, path(bad)).body()).contains("X-Spam-Flag: YES");
        assertThat(post(nadia, path(good) + "/liberer", "").statusCode()).isEqualTo(303);
        assertThat(inside(town, () -> store.find(good.id()).orElseThrow()).place().state()).isEqualTo(MailState.WAITING);
        assertThat(post(nadia, path(bad) + "/supprimer", "").statusCode()).isEqualTo(303);
        assertThat(inside(town, () -> store.find(bad.id()))).isEmpty();
        assertThat(inside(town, () -> documents.list(bad.original()))).isEmpty();
        assertThat(post(nadia, path(good) + "/supprimer", "").statusCode()).as("no longer kept aside").isEqualTo(422);
        assertThat(get(anAdministrator(town), "/admin/journal").body()).contains("a supprimé un courriel en quarantaine");
    }

    @Test
    void blocksASenderAndForgivesThem() {
        ReceivedMail mail = waiting(aCaseOfAwa());
        post(nadia, path(mail) + "/bloquer", "");
        String next = mail("v@x.example", "Subject: c\n", "Bonjour à vous").replace(AWA, "autre@habitants.example");
        assertThat(arrive(next).place().why()).isEqualTo(MailWhy.BLOCKED);
        post(nadia, path(mail) + "/debloquer", "");
        String after = mail("v@x.example", "Subject: d\n", "Bonjour à vous").replace(AWA, "autre@habitants.example");
        assertThat(arrive(after).place().why()).isEqualTo(MailWhy.NEW);
    }

    @Test
    void showsAMailThatCouldNotBeRead() {
        ReceivedMail bomb = arrive("Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(3_000));
        assertThat(get(nadia, path(bomb)).body()).contains("il a trop de parties");
        for (byte[] mail : List.of(SampleMails.webmail())) {
            assertThat(get(nadia, path(arrive(mail))).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isNoLongerListedOnceAnotherDepartmentHasItsCase() {
        UUID caseId = aCaseOfAwa();
        ReceivedMail mail = arrive(mail(replyAddress(), "Subject: Re: Chaussée\n", "Voici ce que je voulais dire."));
        String list = "/bureau/courriels?vue=dossiers";
        assertThat(get(nadia, list).body()).contains(path(mail));
        in(town, () -> acts.reassignDepartment(caseId, department(town, "parcs"), "C’est au parc", NADIA));
        assertThat(get(nadia, list).body()).doesNotContain(path(mail)).doesNotContain("Voici ce que je voulais dire");
        assertThat(get(nadia, path(mail)).statusCode()).isEqualTo(404);
    }

    @Test
    void isNotedOnceInTheFileOfWhoWroteItHoweverOftenItIsMoved() {
        UUID first = aCaseOfAwa();
        UUID second = aCaseOfAwa();
        PersonDraft.Stated address = new PersonDraft.Stated(IdentifierKind.EMAIL, "autre@habitants.example", Proof.SEEN);
        in(town, () -> persons.create(
                new PersonDraft(PersonKind.PERSON, "Diop", "Awa", "", null, "fr", "", List.of(address)), new TestVisitor(nadia)));
        ReceivedMail mail = waiting(first);
        post(nadia, path(mail) + "/dossier", "numero=" + number(first));
        post(nadia, path(mail) + "/dossier", "numero=" + number(second));
        assertThat(story(second)).endsWith("RECEIVED");
        assertThat(inside(town, () -> jdbc.sql("select count(*) from relation.interaction").query(Integer.class).single())).isEqualTo(1);
    }
}
