package org.parvis.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalQuery;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class DocumentsIT extends ParvisIT {

    private static final byte[] PDF = "%PDF-1.7 un plan".getBytes(UTF_8);

    @Autowired
    private Documents documents;

    @Autowired
    private FileStore files;

    @Autowired
    private FilesInUse inUse;

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void handsADocumentToThoseWhomItsOwnerLetsInAndOnRecord() {
        Territory territory = aTerritory();
        Document plan = attached(territory, TestDocumentOwners.KIND, PDF, "Plan d’accès.pdf");
        Person agent = aStaffMember(territory, Role.FRONT_DESK, null);
        HttpResponse<String> taken = get(agent, plan.path());
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).isEqualTo(new String(PDF, UTF_8));
        assertThat(taken.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(taken.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(taken.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(taken.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("filename*=UTF-8''Plan%20d%E2%80%99acc%C3%A8s.pdf");
        String owner = plan.owner().id().toString();
        assertThat(InTerritory.call(territory.id(), () -> journal.list(JournalQuery.ofSubject(owner))))
                .singleElement()
                .satisfies(row -> assertThat(row.entry().actorId()).isEqualTo(agent.id()));
    }

    @Test
    void doesNotExistForAnybodyElse() {
        Territory territory = aTerritory();
        Document plan = attached(territory, TestDocumentOwners.KIND, PDF, "plan.pdf");
        Document nobodys = attached(territory, "unheard-of", PDF, "plan.pdf");
        assertThat(get(territory, plan.path()).statusCode()).isEqualTo(404);
        Person agent = aStaffMember(territory, Role.FRONT_DESK, null);
        assertThat(get(agent, nobodys.path()).statusCode()).isEqualTo(404);
        Person elsewhere = aStaffMember(aTerritory(), Role.ADMINISTRATOR, null);
        assertThat(get(elsewhere, plan.path()).statusCode()).isEqualTo(404);
        assertThat(get(agent, "/fichiers/documents/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(get(agent, "/fichiers/documents/------------------------------------").statusCode())
                .isIn(400, 404);
    }

    @Test
    void showsNothingThatABrowserWouldCarryOut() {
        Territory territory = aTerritory();
        Person agent = aStaffMember(territory, Role.FRONT_DESK, null);
        Document page = attached(territory, TestDocumentOwners.KIND, "<svg onload='x()'/>".getBytes(UTF_8), "logo.svg");
        HttpResponse<String> taken = get(agent, page.shownPath());
        assertThat(taken.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(taken.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        Document plan = attached(territory, TestDocumentOwners.KIND, PDF, "plan.pdf");
        HttpResponse<String> shown = get(agent, plan.shownPath());
        assertThat(shown.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("inline");
        assertThat(shown.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'none'; sandbox");
    }

    @Test
    void takesNeitherNothingNorTooMuch() {
        in(aTerritory(), () -> {
            assertThatThrownBy(() -> documents.receive(new ByteArrayInputStream(new byte[0]), "vide.pdf"))
                    .isInstanceOfSatisfying(
                            Refusal.class, e -> assertThat(e.messageKey()).isEqualTo("files.document.refused.empty"));
            assertThatThrownBy(() -> documents.receive(endless(), "infini.bin"))
                    .isInstanceOfSatisfying(
                            Refusal.class, e -> assertThat(e.messageKey()).isEqualTo("files.document.refused.tooHeavy"));
            // Just what is allowed.
            assertThat(documents.receive(new ByteArrayInputStream(new byte[20_000]), "x", 20_000).bytes())
                    .isEqualTo(20_000);
        });
    }

    @Test
    void isSweptOnceNobodyOwnsIt() {
        Territory territory = aTerritory();
        Document kept = attached(territory, TestDocumentOwners.KIND, "gardé".getBytes(UTF_8), "a.txt");
        Document gone = attached(territory, TestDocumentOwners.KIND, "oublié".getBytes(UTF_8), "b.txt");
        in(territory, () -> {
            String name = FileNames.of("oublié".getBytes(UTF_8));
            transaction.executeWithoutResult(status -> documents.forget(gone.owner()));
            Sweeping.sweep(files, inUse, Clock.fixed(Clock.systemUTC().instant().plus(Duration.ofDays(3)), ZoneOffset.UTC));
            assertThatThrownBy(() -> files.open(name).close()).isInstanceOf(FileMissing.class);
            assertThat(documents.find(gone.id())).isEmpty();
            try (InputStream bytes = documents.open(kept.id())) {
                assertThat(bytes.readAllBytes()).isEqualTo("gardé".getBytes(UTF_8));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 7;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                return most;
            }
        };
    }

    private Document attached(Territory territory, String kind, byte[] bytes, String name) {
        return InTerritory.call(territory.id(), () -> {
            ReceivedDocument received = documents.receive(new ByteArrayInputStream(bytes), name);
            UUID id = Objects.requireNonNull(transaction.execute(
                    status -> documents.attach(received, new DocumentOwner(kind, UUID.randomUUID()))));
            return documents.find(id).orElseThrow();
        });
    }
}
