package org.parvis.request.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.casework.CaseChannel;
import org.parvis.relation.PersonKind;
import org.parvis.shared.CsvRows;
import org.parvis.shared.CsvText;
import org.parvis.shared.HostileCsv;
import org.parvis.shared.Refusal;

class ContactReaderTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final String HEAD = "identifiant,canal,reçu le,texte,statut,nature,nom,prénom,courriel,téléphone,service,clos le,réponse";
    private static final ContactReader.Town TOWN = new ContactReader.Town(
            ZoneId.of("Europe/Paris"),
            NOW,
            Map.of("question", "question", "poser une question", "question"),
            Map.of("voirie", new Contact.Place(new UUID(0, 1), "voirie", "Voirie")),
            new ContactReader.Labels("Lieu :", "Interlocuteur :"));

    private static List<ContactLine> read(String text) {
        try (CsvRows rows = CsvRows.of(new StringReader(text), CsvText.separator(text))) {
            ContactReader reader = new ContactReader(ContactColumn.of(rows.columns()), TOWN);
            List<ContactLine> lines = new ArrayList<>();
            rows.forEachRemaining(row -> lines.add(reader.read(row)));
            return lines;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Contact contact(String row) {
        return ((ContactLine.Read) read(HEAD + "\n" + row).getFirst()).contact();
    }

    private static String problem(String row) {
        ContactLine.Problem problem = ((ContactLine.Wrong) read(HEAD + "\n" + row).getFirst()).problem();
        return problem.key().replace("request.contacts.problem.", "") + (problem.detail().isEmpty() ? "" : " " + problem.detail());
    }

    @Test
    void readsAnOpenQuestion() {
        Contact one = contact("A1,Téléphone,30/11/2026 14:05,Quand ouvre la piscine ?,à traiter,Poser une question,Diop,Awa,awa@habitants.example,,Voirie,,");
        assertThat(one.channel()).isEqualTo(CaseChannel.PHONE);
        assertThat(one.at()).isEqualTo(Instant.parse("2026-11-30T13:05:00Z"));
        assertThat(one.task()).isEqualTo(new Contact.Task.Open("question", new Contact.Place(new UUID(0, 1), "voirie", "Voirie")));
        assertThat(one.sender().requester().name()).isEqualTo("Awa Diop");
    }

    @Test
    void readsHeadersInEnglishSemicolonsAndColumnsOfItsOwn() {
        List<ContactLine> lines = read("external_id;Channel;received_at;words;status;kind;closed at;answer;place;mood\n"
                + "7;post;2026-11-30T08:00Z;Hello;done;question;2026-11-30;It was mended.;Rue Houdan;good\n");
        Contact one = ((ContactLine.Read) lines.getFirst()).contact();
        assertThat(one.said().words()).isEqualTo("Hello\n\nLieu : Rue Houdan");
        assertThat(one.task()).isEqualTo(new Contact.Task.Ended(
                "question", null, Instant.parse("2026-11-30T11:00:00Z"), Contact.Outcome.RESOLVED, "It was mended."));
    }

    @Test
    void saysWhatIsWrongWithALine() {
        assertThat(problem(",sms,2026-11-30,Bonjour,,,,,,,,,")).isEqualTo("missing identifiant");
        assertThat(problem("1,pigeon,2026-11-30,Bonjour,,,,,,,,,")).isEqualTo("unknown canal");
        assertThat(problem("1,sms,hier,Bonjour,,,,,,,,,")).isEqualTo("moment recu_le");
        assertThat(problem("1,sms,2026-02-30,Bonjour,,,,,,,,,")).isEqualTo("moment recu_le");
        assertThat(problem("1,sms,2026-12-24,Bonjour,,,,,,,,,")).isEqualTo("never recu_le");
        assertThat(problem("1,sms,2026-11-30,,,,,,,,,,")).isEqualTo("missing texte");
        assertThat(problem("1,sms,2026-11-30,Bonjour,ouvert,,,,,,,,")).isEqualTo("missing nature");
        assertThat(problem("1,sms,2026-11-30,Bonjour,ouvert,lune,,,,,,,")).isEqualTo("unknown nature");
        assertThat(problem("1,sms,2026-11-30,Bonjour,perdu,question,,,,,,,")).isEqualTo("unknown statut");
        assertThat(problem("1,sms,2026-11-30,Bonjour,ouvert,question,,,,,lune,,")).isEqualTo("unknown service");
        assertThat(problem("1,sms,2026-11-30,Bonjour,clos,question,,,,,,2026-11-01,")).isEqualTo("before");
        assertThat(problem("1,sms,2026-11-30,Bonjour,note,,Diop,Awa,,,,,")).isEqualTo("nobody");
        assertThat(problem("1,sms,2026-11-30,Bonjour,,question,Diop,Awa,pas une adresse,,,,")).isEqualTo("relation.refused.email");
        assertThat(problem("1,sms")).isEqualTo("row");
        assertThat(problem("1,sms,2026-11-30," + "a".repeat(4_001) + ",,question,,,,,,,")).isEqualTo("long texte");
    }

    @Test
    void refusesAFileOfSomethingElse() {
        assertThatThrownBy(() -> read("a,b\n1,2\n")).isInstanceOfSatisfying(
                Refusal.class, refusal -> assertThat(refusal.arguments()).containsExactly("identifiant, canal, recu_le, texte"));
        assertThatThrownBy(() -> read("id,identifiant,canal,recu_le,texte\n")).isInstanceOf(Refusal.class).hasMessageContaining("twice");
    }

    /** Whatever a line is made of, it is a contact or says why not, and those behind it are read. */
    @Test
    void readsDamagedLinesToTheEnd() {
        List<String> whole = List.of(
                "A1", "sms", "2026-11-30 10:00", "Bonjour", "clos", "question", "Diop", "Awa", "awa@habitants.example", "01 99 00 17 35",
                "voirie", "2026-11-30 11:00", "Répondu par téléphone");
        HostileCsv hostile = new HostileCsv(20261129);
        int read = 0;
        for (int i = 0; i < 3_000; i++) {
            String row = i % 10 == 0 ? hostile.noise() : hostile.damaged(whole);
            List<ContactLine> lines = read(HEAD + "\n" + row + "\n");
            for (ContactLine line : lines) {
                if (line instanceof ContactLine.Read(long _, Contact contact)) {
                    read++;
                    assertThat(contact.id()).isNotBlank().hasSizeLessThanOrEqualTo(ContactReader.LONGEST_ID).doesNotContain("\u0000");
                    assertThat(contact.said().words()).isNotBlank().hasSizeLessThanOrEqualTo(4_000).doesNotContain("\u0000");
                    assertThat(contact.at()).isBeforeOrEqualTo(NOW);
                } else {
                    assertThat(((ContactLine.Wrong) line).problem().key()).isNotBlank();
                }
            }
        }
        assertThat(read).as("some are whole").isBetween(100, 2_900);
    }

    @Test
    void readsWhatSpreadsheetsOfWindowsWrite() {
        assertThat(CsvText.of("reçu".getBytes(Charset.forName("windows-1252")))).isEqualTo("reçu");
        assertThat(CsvText.of("reçu".getBytes(StandardCharsets.UTF_8))).isEqualTo("reçu");
    }

    @Test
    void takesAnOrganisationForTheOneWhoAsks() {
        String head = "identifiant,canal,reçu le,texte,organisme,nom,prénom,courriel";
        Contact one = ((ContactLine.Read) read(head + "\nA1,courriel,2026-11-30,Une subvention ?,Les Amis du parc,Diop,Awa,parc@habitants.example")
                .getFirst()).contact();
        assertThat(one.sender().draft().kind()).isEqualTo(PersonKind.ORGANISATION);
        assertThat(one.sender().draft().familyName()).isEqualTo("Les Amis du parc");
        assertThat(one.sender().draft().givenName()).isEmpty();
        assertThat(one.sender().requester().name()).isEqualTo("Awa Diop, Les Amis du parc");
        assertThat(one.said().words()).isEqualTo("Une subvention ?\n\nInterlocuteur : Awa Diop");
        Contact alone = ((ContactLine.Read) read(head + "\nA1,courriel,2026-11-30,Une subvention ?,Les Amis du parc,,,parc@habitants.example")
                .getFirst()).contact();
        assertThat(alone.sender().requester().name()).isEqualTo("Les Amis du parc");
        assertThat(alone.said().words()).isEqualTo("Une subvention ?");
        String long_ = "x".repeat(120);
        Contact both = ((ContactLine.Read) read(head + "\nA1,courriel,2026-11-30,Bonjour," + long_ + ",Diop,Awa,parc@habitants.example")
                .getFirst()).contact();
        assertThat(both.sender().requester().name()).isEqualTo(long_);
    }
}
