package org.parvis.casework.texts;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseKinds;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.PerVersion;
import org.parvis.territory.Territories;
import org.parvis.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The territory's prepared answers. Answers from memory. */
@Service
public class AnswerTemplates {

    private final JdbcClient jdbc;
    private final Territories territories;
    private final Departments departments;
    private final CaseKinds kinds;
    private final PerVersion<List<AnswerTemplate>> all;

    AnswerTemplates(JdbcClient jdbc, Territories territories, Departments departments, CaseKinds kinds) {
        this.jdbc = jdbc;
        this.territories = territories;
        this.departments = departments;
        this.kinds = kinds;
        this.all = new PerVersion<>(territories, this::stored);
    }

    public List<AnswerTemplate> list() {
        return all.current();
    }

    List<AnswerTemplate> stored() {
        return jdbc.sql("""
                select id, code, label, purpose, category, department_id, body
                from casework.answer_template
                where territory_id = ?
                order by position, label, id
                """)
                .param(InTerritory.current())
                .query((row, n) -> new AnswerTemplate(
                        Rows.id(row, "id"),
                        row.getString("code"),
                        row.getString("label"),
                        AnswerTemplate.Purpose.valueOf(row.getString("purpose")),
                        row.getString("category"),
                        Rows.findId(row, "department_id"),
                        row.getString("body")))
                .list();
    }

    /** Those that suit a case, for one purpose. */
    public List<AnswerTemplate> list(Case subject, AnswerTemplate.Purpose purpose) {
        return list().stream()
                .filter(template -> template.purpose() == purpose && template.suits(subject))
                .toList();
    }

    public Optional<AnswerTemplate> find(UUID id) {
        return list().stream().filter(template -> template.id().equals(id)).findFirst();
    }

    /** The text with the case's own values put in, as the agent may still change it. */
    public String fill(AnswerTemplate template, Case subject, Actor by, Locale locale) {
        return TemplateText.fill(template.body(), values(subject, by, locale));
    }

    /** Adds a template, or changes the one of that code. */
    @Transactional
    public void save(AnswerTemplate template, int position) {
        if (!TemplateText.unknown(template.body()).isEmpty()) {
            throw new Refusal("casework.refused.variable", TemplateText.unknown(template.body()).getFirst());
        }
        jdbc.sql("""
                insert into casework.answer_template
                    (territory_id, id, code, label, purpose, category, department_id, body, position)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (territory_id, code) do update
                set label = excluded.label, purpose = excluded.purpose, category = excluded.category,
                    department_id = excluded.department_id, body = excluded.body, position = excluded.position
                """)
                .params(Rows.of(
                        InTerritory.current(),
                        template.id(),
                        template.code(),
                        template.label(),
                        template.purpose().name(),
                        template.category(),
                        template.departmentId(),
                        template.body(),
                        position))
                .update();
        territories.contentsChanged();
    }

    @Transactional
    public void remove(String code) {
        jdbc.sql("delete from casework.answer_template where territory_id = ? and code = ?")
                .params(InTerritory.current(), code)
                .update();
        territories.contentsChanged();
    }

    private Map<String, String> values(Case subject, Actor by, Locale locale) {
        Territory authority = territories.current();
        Map<String, String> values = new HashMap<>();
        values.put("numero", subject.number());
        values.put("titre", subject.title());
        values.put("categorie", kinds.topic(subject, locale));
        values.put("date", date(subject.openedAt(), locale));
        put(values, "echeance", subject.state().dueAt() == null ? null : date(subject.state().dueAt(), locale));
        values.put("service", departments.find(subject.departmentId()).map(Department::name).orElse(authority.name()));
        put(values, "agent", by.name());
        values.put("collectivite", authority.name());
        return values;
    }

    private String date(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(instant.atZone(territories.current().zone()));
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }
}
