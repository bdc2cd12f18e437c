package org.parvis.identity;

import java.util.List;
import java.util.UUID;
import org.parvis.web.View;

/** What a module keeps about somebody, for that person's export of their data (GDPR articles 15 and 20). */
public interface AccountData {

    List<Table> of(UUID account, View view);

    /**
     * @param name of the data in the JSON file: "reports"
     * @param title in the reader's language
     * @param columns headings, of the table and of the JSON objects
     */
    record Table(String name, String title, List<String> columns, List<List<String>> rows) {}
}
