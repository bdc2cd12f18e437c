package org.parvis.relation.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.parvis.testing.Person;
import org.parvis.web.Codes;

/** Scans find their letters. */
class ScansIT extends PostIT {

    private static final String SCANS = PAGE + "/scans";

    private static byte[] blank(int pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                pdf.addPage(new PDPage());
            }
            return saved(pdf);
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    private static byte[] together(byte[]... some) throws IOException {
        try (PDDocument all = new PDDocument()) {
            for (byte[] one : some) {
                try (PDDocument next = Loader.loadPDF(one)) {
                    new PDFMergerUtility().appendDocument(all, next);
                }
            }
            return saved(all);
        }
    }

    private byte[] cover(String number) {
        return bytes(karim, PAGE + "/" + number + "/garde.pdf");
    }

    private int scans(String number) {
        return inside(town, () -> jdbc.sql("""
                select count(*) from files.document d
                join relation.letter l on l.territory_id = d.territory_id and l.id = d.owner_id
                where l.territory_id = ? and l.number = ?
                """)
                .params(town.id(), number)
                .query(Integer.class)
                .single());
    }

    @Test
    void drawsACoverThatCanBeReadAloud() throws IOException {
        String number = registerAndOpen(Map.of());
        try (PDDocument pdf = Loader.loadPDF(cover(number))) {
            PaperChecks.assertReadable(pdf, "fr");
            assertThat(PaperChecks.text(pdf)).contains(number);
        }
    }

    @Test
    void attachesWhatCarriesTheCoverAndSplitsABatch() throws IOException {
        String first = registerAndOpen(Map.of());
        String second = registerAndOpen(Map.of());
        var answer = upload(karim, SCANS, together(cover(first), blank(2), cover(second), blank(1)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("lettres=2&attente=0");
        assertThat(scans(first)).isEqualTo(1);
        assertThat(scans(second)).isEqualTo(1);
        assertThat(get(nadia, PAGE + "/" + first).body()).contains("/fichiers/documents/");
        assertThat(get(karim, SCANS).body()).contains("Rien à rattacher");
    }

    @Test
    void keepsWhatItDoesNotKnowUntilSomebodyAttachesIt() throws IOException {
        String number = registerAndOpen(Map.of());
        upload(karim, SCANS, blank(1));
        String page = get(karim, SCANS).body();
        String id = page.replaceAll("(?s).*/scans/([0-9a-f-]{36})/rattacher.*", "$1");
        assertThat(page).contains("aucun code lu");
        String file = page.replaceAll("(?s).*(/fichiers/documents/[0-9a-f-]{36}).*", "$1");
        Person colleague = aStaffMember(town, org.parvis.shared.Role.FRONT_DESK, null);
        assertThat(get(colleague, SCANS).body()).contains(id);
        assertThat(get(nadia, SCANS).body()).doesNotContain(id);
        assertThat(get(nadia, file).statusCode()).isEqualTo(404);
        assertThat(post(nadia, SCANS + "/" + id + "/rattacher", "numero=" + number).statusCode()).isEqualTo(422);
        assertThat(post(karim, SCANS + "/" + id + "/rattacher", "numero=C-1999-000001").body()).contains("Aucun courrier ne porte ce numéro");
        assertThat(post(karim, SCANS + "/" + id + "/rattacher", "numero=" + number).statusCode()).isEqualTo(303);
        assertThat(scans(number)).isEqualTo(1);
        assertThat(get(nadia, file).statusCode()).isEqualTo(200);
        assertThat(get(parks, file).statusCode()).isEqualTo(404);
        assertThat(post(karim, SCANS + "/" + id + "/supprimer", "").statusCode()).as("attached already").isEqualTo(422);
    }

    @Test
    void believesNoCodeThatSomebodyMadeUp() throws IOException {
        String number = registerAndOpen(Map.of());
        String code = number + ".0123456789";
        assertThat(LetterCode.find(code)).isPresent();
        byte[] forged = new PaperPress().pdf("<html lang=\"fr\"><head><title>x</title></head><body class=\"cover\"><p><img class=\"square\" alt=\"x\" src=\""
                + Codes.square(code) + "\"/></p></body></html>");
        upload(karim, SCANS, forged);
        assertThat(scans(number)).isZero();
        assertThat(get(karim, SCANS).body()).contains("code inconnu");
    }

    @Test
    void keepsAsideWhatCannotBeReadAndRefusesWhatIsNoScan() {
        upload(karim, SCANS, "%PDF-1.7\n<<<<".getBytes(StandardCharsets.US_ASCII));
        assertThat(get(karim, SCANS).body()).contains("fichier non analysé");
        var refused = upload(karim, SCANS, "MZ program".getBytes(StandardCharsets.US_ASCII));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("n’est ni un PDF");
        assertThat(upload(karim, SCANS).statusCode()).isEqualTo(422);
    }

    @Test
    void addsPagesByHandToALetterOfOnesOwn() throws IOException {
        String number = registerAndOpen(Map.of());
        assertThat(upload(karim, PAGE + "/" + number + "/pages", blank(1), blank(2)).statusCode()).isEqualTo(303);
        assertThat(scans(number)).isEqualTo(2);
        assertThat(upload(parks, PAGE + "/" + number + "/pages", blank(1)).statusCode()).isEqualTo(404);
        assertThat(upload(karim, PAGE + "/" + number + "/pages", "GIF89a".getBytes(StandardCharsets.US_ASCII)).statusCode()).isEqualTo(422);
    }
}
