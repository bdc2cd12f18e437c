package org.parvis.territory.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.territory.TerritoryFiles;
import org.parvis.territory.file.TerritoryFile.AddressText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a territory's file (YAML, of which JSON is a part) and the files it names. */
public final class TerritoryFileReader {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final TerritoryFiles files;
    private final String file;
    private final Set<String> sectionNames;
    private final Findings findings = new Findings();

    /**
     * @param files the folder
     * @param file name of the territory's file in it
     * @param sectionNames keys that other modules read
     */
    public TerritoryFileReader(TerritoryFiles files, String file, Set<String> sectionNames) {
        this.files = files;
        this.file = file;
        this.sectionNames = sectionNames;
    }

    public TerritoryFile read() {
        Entry root = new Entry(tree(), file, "", findings);
        ShapeReader shapes = new ShapeReader(files, findings);
        GroundReader ground = new GroundReader(root, shapes);
        MapReader map = new MapReader(root, shapes);
        root.optional("parvis").filter(version -> !version.equals("1")).ifPresent(version ->
                root.problem("parvis", "is the version of the format: only 1 is known, not " + version));
        TerritoryFile read = new TerritoryFile(
                root.text("slug", Rules.SLUG),
                root.text("name"),
                hosts(root),
                new SettingsReader(root, file, findings).read(),
                ground.outline(),
                ground.layers(),
                ground.districts(),
                ground.neighbours(),
                new DepartmentReader(root).departments(),
                map.streets(),
                map.areas(),
                map.landmarks(),
                map.objects(),
                addresses(root),
                sections(root),
                List.of(),
                List.of());
        map.close();
        root.refuseOthers();
        return withFindings(read);
    }

    private JsonNode tree() {
        String text = files.text(file).orElse("");
        if (text.isBlank()) {
            findings.problem(file, "", "cannot be found or is empty");
            return MissingNode.getInstance();
        }
        try {
            JsonNode tree = YAML.readTree(text);
            if (!tree.isObject()) {
                findings.problem(file, "", "must be settings (name: value), one below the other");
            }
            return tree;
        } catch (JacksonException e) {
            String where = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
            findings.problem(file, where, "is not YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""));
            return MissingNode.getInstance();
        }
    }

    private List<String> hosts(Entry root) {
        List<String> hosts = root.texts("hosts");
        for (String host : hosts) {
            if (!Rules.HOST.pattern().matcher(host).matches()) {
                root.problem("hosts", Rules.HOST.mustBe() + ", not \"" + host + "\"");
            }
        }
        return List.copyOf(hosts);
    }

    private @Nullable AddressText addresses(Entry root) {
        String name = root.optional("addresses").orElse("");
        if (name.isEmpty()) {
            return null;
        }
        return files.text(name).map(csv -> new AddressText(name, csv)).orElseGet(() -> {
            root.problem("addresses", "names a file that is not beside this one: \"" + name + "\"");
            return null;
        });
    }

    private Map<String, JsonNode> sections(Entry root) {
        Map<String, JsonNode> sections = new LinkedHashMap<>();
        for (String name : sectionNames) {
            JsonNode section = root.raw(name);
            if (!section.isMissingNode()) {
                sections.put(name, section);
            }
        }
        return sections;
    }

    private TerritoryFile withFindings(TerritoryFile read) {
        return new TerritoryFile(
                read.slug(),
                read.name(),
                read.hosts(),
                read.settings(),
                read.outline(),
                read.layers(),
                read.districts(),
                read.neighbours(),
                read.departments(),
                read.streets(),
                read.areas(),
                read.landmarks(),
                read.objects(),
                read.addresses(),
                read.sections(),
                findings.problems(),
                findings.warnings());
    }
}
