package org.parvis.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.casework.ApprovalRule.Signing;
import org.parvis.shared.Ids;
import org.parvis.territory.Changes;
import org.parvis.territory.FileProblem;
import org.parvis.territory.TerritoryDraft;
import org.parvis.territory.TerritorySection;
import org.parvis.territory.file.Entry;
import org.parvis.territory.file.Findings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The part «approvals» of a territory's file: which answers somebody else reads before they leave. The heads approve them;
 * whom the desk named instead stays, for a file names no agents.
 *
 * <pre>
 * approvals:
 *   - { department: voirie }
 *   - { category: acces-documents, signedBy: approver }
 * </pre>
 */
@Component
@Order(240)
class ApprovalSection implements TerritorySection {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final ApprovalRules rules;

    ApprovalSection(ApprovalRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public List<FileProblem> check(JsonNode section, TerritoryDraft draft) {
        Findings findings = new Findings();
        read(section, draft, findings);
        return findings.problems();
    }

    private static List<ApprovalRule> read(JsonNode section, TerritoryDraft draft, Findings findings) {
        JsonNode root = JsonNodeFactory.instance.objectNode().set("approvals", section);
        Set<String> subjects = subjects(draft);
        List<ApprovalRule> rules = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Entry entry : new Entry(root, draft.file(), "", findings).entries("approvals")) {
            String department = entry.optional("department").orElse("");
            String category = entry.optional("category").orElse("");
            if (department.isEmpty() == category.isEmpty()) {
                entry.problem("department", "a rule is about a department or about a category: one of them must be there");
            } else if (!said.add(department + "/" + category)) {
                entry.problem(department.isEmpty() ? "category" : "department", "stands here for the second time");
            }
            UUID house = draft.departments().get(department);
            if (!department.isEmpty() && house == null) {
                entry.problem("department", "no department has the code \"" + department + "\"");
            }
            if (!category.isEmpty() && !subjects.contains(category)) {
                entry.problem("category", "no category or kind of request of this file has the code \"" + category + "\"");
            }
            Signing signing = entry.choice("signedBy", Signing.class, Signing.AUTHOR);
            entry.refuseOthers();
            rules.add(new ApprovalRule(Ids.next(), house, category.isEmpty() ? null : category, null, signing));
        }
        return rules;
    }

    /** What cases can be about by this file. */
    private static Set<String> subjects(TerritoryDraft draft) {
        Set<String> codes = new HashSet<>();
        for (String part : List.of("categories", "requests")) {
            JsonNode list = draft.sections().get(part);
            if (list != null) {
                collect(list.isString() ? written(list.asString(), draft) : list, codes);
            }
        }
        return codes;
    }

    /** A file that is no YAML is the problem of the part that names it. */
    private static JsonNode written(String file, TerritoryDraft draft) {
        try {
            return draft.files().text(file).map(YAML::readTree).orElseGet(JsonNodeFactory.instance::arrayNode);
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.arrayNode();
        }
    }

    private static void collect(JsonNode list, Set<String> codes) {
        for (JsonNode one : list) {
            codes.add(one.path("code").asString(""));
            collect(one.path("children"), codes);
        }
    }

    @Override
    public Changes apply(JsonNode section, TerritoryDraft draft) {
        List<ApprovalRule> stored = rules.list();
        Map<String, ApprovalRule> byAbout =
                stored.stream().collect(Collectors.toMap(ApprovalRule::about, Function.identity()));
        List<ApprovalRule> wanted = read(section, draft, new Findings()).stream()
                .map(rule -> byAbout.containsKey(rule.about()) ? rule.insteadOf(byAbout.get(rule.about())) : rule)
                .toList();
        Changes.Difference<ApprovalRule> difference = Changes.between(stored, wanted, ApprovalRule::about);
        difference.removed().forEach(rules::removeAbsent);
        difference.updated().forEach(rules::replace);
        difference.created().forEach(rules::replace);
        return difference.as(name());
    }
}
