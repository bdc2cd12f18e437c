package org.parvis.identity;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parvis.web.Templates;
import org.parvis.web.View;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Everything that the modules keep about somebody, for programs (JSON) and for people (HTML), in one zip. */
@Service
public class AccountExport {

    private final List<AccountData> sources;
    private final Templates templates;
    private final JsonMapper json;

    AccountExport(List<AccountData> sources, Templates templates, JsonMapper json) {
        this.sources = sources;
        this.templates = templates;
        this.json = json;
    }

    public void write(UUID account, View view, OutputStream output) throws IOException {
        List<AccountData.Table> tables = sources.stream()
                .flatMap(source -> source.of(account, view).stream())
                .toList();
        try (ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("donnees.json"));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(objects(tables)));
            zip.putNextEntry(new ZipEntry("donnees.html"));
            zip.write(templates.text("identity/export", Map.of("view", view, "tables", tables))
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private static Map<String, List<Map<String, String>>> objects(List<AccountData.Table> tables) {
        Map<String, List<Map<String, String>>> objects = new LinkedHashMap<>();
        tables.forEach(table -> objects.put(
                table.name(),
                table.rows().stream().map(row -> object(table.columns(), row)).toList()));
        return objects;
    }

    private static Map<String, String> object(List<String> columns, List<String> row) {
        Map<String, String> object = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            object.put(columns.get(i), row.get(i));
        }
        return object;
    }
}
