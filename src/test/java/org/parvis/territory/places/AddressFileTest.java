package org.parvis.territory.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressFileTest {

    private static final String HEADER = "id,numero,rep,nom_voie,code_postal,code_insee,nom_commune,lon,lat\n";

    @Test
    void readsRows() {
        AddressFile file = AddressFile.read(HEADER + "a1,12,BIS,Rue Houdan,92330,92071,Sceaux,2.29,48.77\n");
        assertThat(file.rejected()).isEmpty();
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.suffix()).isEqualTo("bis");
            assertThat(row.point().lon()).isEqualTo(2.29);
        });
    }

    @Test
    void readsTheFileWithSemicolonsAndByteOrderMark() {
        String csv = "\uFEFF" + HEADER.replace(',', ';') + "a1;12;;Rue Houdan;92330;92071;Sceaux;2.29;48.77\n";
        assertThat(AddressFile.read(csv).rows()).hasSize(1);
    }

    @Test
    void leavesOutRowsThatCannotBeUsedAndSaysWhy() {
        AddressFile file = AddressFile.read(HEADER
                + "a1,12,,Rue Houdan,92330,92071,Sceaux,2.29,48.77\n"
                + "a2,99999,,Les Blagis,92330,92071,Sceaux,2.29,48.77\n"
                + "a3,3,,,92330,92071,Sceaux,2.29,48.77\n"
                + "a4,4,,Rue Houdan,92330,92071,Sceaux,,48.77\n"
                + "a5,5,,Rue Houdan,92330,92071,Sceaux,652000,6862000\n"
                + "a1,6,,Rue Houdan,92330,92071,Sceaux,2.29,48.77\n");
        assertThat(file.rows()).hasSize(1);
        assertThat(file.rejected()).extracting(AddressFile.Rejected::line).containsExactly(3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void saysWhatAFileOfAnotherKindLacks() {
        assertThat(AddressFile.read("name;x;y\nA;1;2\n").problem()).contains("numero").contains("national address base");
        assertThat(AddressFile.read("").problem()).isNotEmpty();
    }
}
