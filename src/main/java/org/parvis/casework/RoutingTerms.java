package org.parvis.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parvis.casework.routing.RoutingRule;
import org.parvis.casework.routing.RuleTerms;
import org.parvis.casework.routing.RuleTerms.House;
import org.parvis.casework.routing.RuleTerms.Layer;
import org.parvis.casework.routing.RuleTerms.Term;
import org.parvis.territory.Departments;
import org.parvis.territory.Districts;
import org.parvis.territory.Places;
import org.springframework.stereotype.Service;

/** Knows what routing rules can name in the territory in scope. */
@Service
public class RoutingTerms {

    private final CaseKinds kinds;
    private final Districts districts;
    private final Places places;
    private final Departments departments;
    private final Teams teams;

    RoutingTerms(CaseKinds kinds, Districts districts, Places places, Departments departments, Teams teams) {
        this.teams = teams;
        this.kinds = kinds;
        this.districts = districts;
        this.places = places;
        this.departments = departments;
    }

    public RuleTerms in(Locale locale) {
        List<Layer> layers = districts.layers().stream()
                .map(layer -> new Layer(RoutingRule.DISTRICT + layer.code(), layer.name()))
                .toList();
        List<House> houses = departments.list().stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(new House(one.code(), one.name(), one.isOutside())),
                        teams.of(List.of(one.id())).stream()
                                .map(team -> new House(one.code() + "/" + team.code(), one.name() + " › " + team.name(), false))))
                .toList();
        return new RuleTerms(terms(locale), layers, houses);
    }

    private List<Term> terms(Locale locale) {
        List<Term> terms = new ArrayList<>();
        for (CaseKind.Subjects subjects : kinds.subjects()) {
            subjects.groups(locale).forEach(group -> terms.add(category(group)));
            subjects.topics(locale).forEach(topic -> terms.add(category(topic)));
        }
        districts.layers().forEach(layer -> districts.list(layer.code())
                .forEach(one -> terms.add(new Term(RoutingRule.DISTRICT + one.layer(), one.code(), one.name(), ""))));
        places.objectOwners().forEach(owner -> terms.add(new Term(RoutingRule.OWNER, owner, owner, "")));
        return terms;
    }

    private static Term category(CaseKind.Topic topic) {
        return new Term(RoutingRule.CATEGORY, topic.code(), topic.label(), topic.group());
    }
}
