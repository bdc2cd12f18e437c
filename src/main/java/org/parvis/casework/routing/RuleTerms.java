package org.parvis.casework.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules of a territory can name, in the words of a language. */
public final class RuleTerms {

    /**
     * A value that a condition can ask for.
     *
     * @param fact never {@value RoutingRule#GROUP}: a group is a category that stands for all that is in it
     * @param parent code of the group that it is in; empty for none
     */
    public record Term(String fact, String code, String label, String parent) {}

    /** @param fact {@code district:<layer>} */
    public record Layer(String fact, String name) {}

    /**
     * Where rules can send cases.
     *
     * @param code as {@link RoutingRule#to} writes it
     */
    public record House(String code, String name, boolean outside) {
        public boolean isTeam() {
            return code.contains("/");
        }
    }

    /** A value that a condition asks for and nothing has. */
    public record Unknown(String fact, String code) {}

    private final List<Term> terms;
    private final List<Layer> layers;
    private final List<House> houses;
    /** Codes of categories that others are in. */
    private final Set<String> parents;

    /**
     * @param terms in the order in which people choose from them
     * @param layers of districts
     * @param houses departments with their teams first, then outside bodies
     */
    public RuleTerms(List<Term> terms, List<Layer> layers, List<House> houses) {
        this.terms = List.copyOf(terms);
        this.layers = List.copyOf(layers);
        this.houses = List.copyOf(houses);
        this.parents = terms.stream().map(Term::parent).collect(Collectors.toUnmodifiableSet());
    }

    public List<Term> terms() {
        return terms;
    }

    public List<Layer> layers() {
        return layers;
    }

    public List<House> houses() {
        return houses;
    }

    public List<Term> of(String fact) {
        return terms.stream().filter(term -> term.fact().equals(fact)).toList();
    }

    public Optional<Term> find(String fact, String code) {
        String named = fact.equals(RoutingRule.GROUP) ? RoutingRule.CATEGORY : fact;
        return terms.stream()
                .filter(term -> term.fact().equals(named) && term.code().equalsIgnoreCase(code))
                .findFirst();
    }

    public Optional<House> house(String code) {
        return houses.stream().filter(house -> house.code().equals(code)).findFirst();
    }

    /** Whether a category stands for all that is in it. */
    public boolean isGroup(Term term) {
        return term.fact().equals(RoutingRule.CATEGORY) && parents.contains(term.code());
    }

    /** Each group with what is in it, under the group's name; what is in none comes last, under an empty one. */
    public Map<String, List<Term>> families() {
        List<Term> categories = of(RoutingRule.CATEGORY);
        Map<String, List<Term>> families = new LinkedHashMap<>();
        categories.stream().filter(this::isGroup).forEach(group -> families.put(group.label(), membersOf(group)));
        List<Term> alone = categories.stream()
                .filter(term -> !isGroup(term) && term.parent().isEmpty())
                .toList();
        if (!alone.isEmpty()) {
            families.put("", alone);
        }
        return families;
    }

    private List<Term> membersOf(Term group) {
        return of(RoutingRule.CATEGORY).stream()
                .filter(term -> term.equals(group) || term.parent().equals(group.code()) && !isGroup(term))
                .toList();
    }

    /**
     * What a rule asks for in vain: it can never apply for these; with a team that has ended, it sends to
     * the department.
     */
    public List<Unknown> unknown(RoutingRule rule) {
        Stream<Unknown> conditions = rule.conditions().stream()
                .flatMap(condition -> condition.anyOf().stream()
                        .sorted()
                        .filter(code -> find(condition.fact(), code).isEmpty())
                        .map(code -> new Unknown(condition.fact(), code)));
        String team = rule.team();
        Stream<Unknown> teams = team == null || house(rule.to()).isPresent()
                ? Stream.empty()
                : Stream.of(new Unknown(RoutingRule.TEAM, team));
        return Stream.concat(conditions, teams).toList();
    }
}
