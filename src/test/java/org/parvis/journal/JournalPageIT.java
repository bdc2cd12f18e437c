package org.parvis.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

class JournalPageIT extends ParvisIT {

    @Autowired
    private Journal journal;

    @Test
    void isOpenToAuditorsAndAdministratorsOnly() {
        Territory territory = aTerritory();
        assertThat(get(territory, "/admin/journal").statusCode()).isNotEqualTo(200);
        assertThat(get(aStaffMember(territory, Role.MODERATOR, null), "/admin/journal").statusCode()).isEqualTo(403);
        assertThat(get(aStaffMember(territory, Role.ADMINISTRATOR, null), "/admin/journal").statusCode()).isEqualTo(200);
    }

    @Test
    void pagesThroughManyEntriesAndFilters() {
        Territory territory = aTerritory();
        in(territory, () -> {
            for (int i = 0; i < Journal.PAGE + 5; i++) {
                journal.append(JournalEntry.bySystem("casework.caseMoved", "case", "S-" + i).with("note", "<b>"));
            }
        });
        Person auditor = aStaffMember(territory, Role.AUDITOR, null);
        String first = get(auditor, "/admin/journal").body();
        assertThat(first).contains("S-54").doesNotContain(">case S-4<").contains("apres=").contains("&lt;b&gt;");
        assertThat(get(auditor, "/admin/journal?objet=S-4").body()).contains(">case S-4<").doesNotContain("S-54");
        assertThat(get(auditor, "/admin/journal?du=not-a-day").statusCode()).isEqualTo(200);
    }
}
