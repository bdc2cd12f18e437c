package org.parvis.report.category;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The demo territory's categories, read as an import reads them. */
public final class DemoCategories {

    private DemoCategories() {}

    public static JsonNode file() {
        try (InputStream file = DemoCategories.class.getResourceAsStream("/demo/sceaux/categories.yml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Category> ofSceaux() {
        return CategoryReader.read(file(), "categories.yml").categories().stream()
                .map(CategoryReader.Defined::category)
                .toList();
    }
}
