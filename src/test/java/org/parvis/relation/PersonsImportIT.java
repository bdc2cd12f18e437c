package org.parvis.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parvis.relation.IdentifierKind.EMAIL;
import static org.parvis.relation.TestPersons.called;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class PersonsImportIT extends MergeCase {

    private static final String FILE = """
            nom;prenom;nom_naissance;date_naissance;email;telephone;adresse
            Diop;Awa;;17/05/1980;awa@habitants.example;;
            Ben Ali;Idris;;;;06 39 98 71 50|01 99 00 17 35;12 rue Houdan, 92330 Sceaux
            Martin;Jean;;30/02/1980;;;
            ;;;;;;
            Martin;Jean;;;pas une adresse;;
            Diop;Awa;;1980-05-17;;;
            Traoré;Fatou;Kaya;1990-01-02
            Seul;Paul;;;;;
            """;

    @TempDir
    private Path folder;

    @Autowired
    private PersonsImport imports;

    private PersonsImport.Summary bring(String csv, PersonsImport.Mode mode) throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), csv);
        return inside(() -> imports.run(file, folder.resolve("report.csv"), mode, (done, total) -> {}));
    }

    private List<String> report() throws IOException {
        return Files.readAllLines(folder.resolve("report.csv"));
    }

    @Test
    void createsTheNewAndListsTheRestByLine() throws IOException {
        UUID awa = file(called("A.", "Diop").provenBy(EMAIL, "awa@habitants.example"));
        assertThat(bring(FILE, PersonsImport.Mode.TRY)).isEqualTo(new PersonsImport.Summary(3, 1, 0, 4));
        assertThat(count("select count(*) from relation.person")).as("only tried").isEqualTo(1);
        assertThat(bring(FILE, PersonsImport.Mode.WRITE)).isEqualTo(new PersonsImport.Summary(3, 1, 0, 4));
        assertThat(report()).hasSize(6).anySatisfy(line -> assertThat(line).startsWith("2,MATCHED,A. Diop"));
        assertThat(report()).anySatisfy(line -> assertThat(line).startsWith("4,REJECTED").contains("date_naissance"));
        assertThat(report()).anySatisfy(line -> assertThat(line).startsWith("8,REJECTED").contains("fields"));
        assertThat(person(awa).givenName()).as("nothing is changed").isEqualTo("A.");
        assertThat(count("select count(*) from relation.identifier where kind = 'PHONE'")).isEqualTo(2);
        assertThat(count("select count(*) from journal.entry where act = 'relation.personsImported'")).isEqualTo(1);
    }

    @Test
    void writesNobodyTwice() throws IOException {
        bring(FILE, PersonsImport.Mode.WRITE);
        int before = count("select count(*) from relation.person");
        PersonsImport.Summary again = bring(FILE, PersonsImport.Mode.WRITE);
        assertThat(again.created()).isZero();
        assertThat(again.ambiguous()).as("nothing but a name").isEqualTo(1);
        assertThat(count("select count(*) from relation.person")).isEqualTo(before);
    }

    @Test
    void saysWhichOfSeveralItMayBe() throws IOException {
        file(called("Awa", "Diop").born("1980-05-17"));
        file(called("Awa", "Dipo").born("1980-05-17"));
        bring("nom,prenom,date_naissance\nDiop,Awa,1980-05-17\n", PersonsImport.Mode.WRITE);
        assertThat(report().getLast()).startsWith("2,AMBIGUOUS,").contains("Awa Diop").contains("Awa Dipo");
    }

    @Test
    void refusesAFileOfSomethingElse() {
        assertThatThrownBy(() -> bring("a,b\n1,2\n", PersonsImport.Mode.WRITE)).hasMessageContaining("lacks the columns nom");
    }

    @Test
    void knowsOrganisationsByTheirSiret() throws IOException {
        String csv = "nom;type;siret;email\nFournil;organisation;999 999 014 00015;\nDiop;;99999901400015;\nAutre;organisation;99999901400016;\n";
        assertThat(bring(csv, PersonsImport.Mode.WRITE)).isEqualTo(new PersonsImport.Summary(1, 0, 0, 2));
        assertThat(report().getLast()).contains("siret");
        assertThat(bring("nom;type;siret\nSARL Malik;org;99999901400015\n", PersonsImport.Mode.WRITE)).isEqualTo(new PersonsImport.Summary(0, 1, 0, 0));
        assertThat(report().getLast()).startsWith("2,MATCHED,Fournil");
    }
}
