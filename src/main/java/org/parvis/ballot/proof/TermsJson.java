package org.parvis.ballot.proof;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Completion;
import org.parvis.ballot.tally.ExclusiveGroup;
import org.parvis.ballot.tally.Growth;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.Minimum;
import org.parvis.ballot.tally.PartFunding;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.tally.SelectionRule;
import org.parvis.ballot.tally.Threshold;
import org.parvis.ballot.tally.TieBreak;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Terms of a vote as canonical JSON, and back. Limits that there are not stay away. */
final class TermsJson {

    private static final String FORMAT = "parvis-vote-1";

    private TermsJson() {}

    static byte[] write(VoteTerms terms) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("ballot", terms.ballot());
        json.put("title", terms.title());
        json.put("kind", terms.kind().name());
        json.put("currency", terms.currency());
        json.put("decimals", terms.decimals());
        json.put("envelope", terms.envelope());
        json.put("projects", terms.projects().stream().map(project -> project(project, terms)).toList());
        json.put("limits", limits(terms.limits()));
        json.put("selection", selection(terms.rule()));
        json.put("lotCommitment", terms.lotCommitment());
        json.put("eligibility", terms.eligibility());
        json.put("rollDigest", terms.rollDigest());
        json.put("opens", terms.opens());
        json.put("closes", terms.closes());
        json.put("logKey", terms.logKey());
        json.put("witnesses", terms.witnesses());
        terms.zoning().ifPresent(zoning -> json.put("zoning", zoning(zoning)));
        put(json, "rollSize", terms.rollSize(), 0);
        put(json, "sumsBelow", terms.sumsBelow(), 0);
        terms.outage().ifPresent(outage -> json.put("outage", Map.of("minutes", outage.minutes(), "hours", outage.hours())));
        return CanonicalJson.of(json);
    }

    private static Map<String, Object> project(Project project, VoteTerms terms) {
        Map<String, Object> json = new LinkedHashMap<>(
                Map.of("id", project.id(), "name", project.name(), "cost", project.cost(), "divisible", project.divisible()));
        terms.zoning().map(zoning -> zoning.zoneOf().get(project.id())).ifPresent(zone -> json.put("zone", zone));
        return json;
    }

    private static Map<String, Object> zoning(Zoning zoning) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("choice", zoning.choice().name());
        json.put("zones", zoning.zones().stream().map(TermsJson::zone).toList());
        if (zoning.leftover() != Leftover.LOST) {
            json.put("leftover", zoning.leftover().name());
        }
        return json;
    }

    private static Map<String, Object> zone(Zone zone) {
        Map<String, Object> json = new LinkedHashMap<>(
                Map.of("id", zone.id(), "name", zone.name(), "envelope", zone.envelope(), "cityWide", zone.isCityWide()));
        Map<String, Object> own = new LinkedHashMap<>();
        put(own, "min", zone.own().min(), 0);
        put(own, "max", zone.own().max(), 0);
        put(own, "maxSum", zone.own().maxSum(), 0);
        if (!own.isEmpty()) {
            json.put("limits", own);
        }
        return json;
    }

    private static Map<String, Object> limits(BallotLimits limits) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("min", limits.min());
        put(json, "max", limits.max(), Integer.MAX_VALUE);
        put(json, "maxCost", limits.maxCost(), Long.MAX_VALUE);
        put(json, "maxPoints", limits.maxPoints(), Integer.MAX_VALUE);
        json.put("minSum", limits.minSum());
        put(json, "maxSum", limits.maxSum(), Integer.MAX_VALUE);
        return json;
    }

    private static void put(Map<String, Object> json, String name, long value, long none) {
        if (value != none) {
            json.put(name, value);
        }
    }

    private static Map<String, Object> selection(SelectionRule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", rule.method().name());
        json.put("minScore", rule.minScore().value().toPlainString());
        json.put("minScorePercent", rule.minScore().percent());
        json.put("ties", rule.ties().stream().map(Enum::name).toList());
        json.put("completion", rule.completion().name());
        json.put("step", rule.growth().step());
        put(json, "stepParts", rule.growth().parts(), 0);
        json.put("wholeStart", rule.growth().fromWhole());
        rule.part()
                .ifPresent(part -> json.put("part", Map.of("leastPercent", part.leastPercent(), "onlyDivisible", part.onlyDivisible())));
        json.put("minimums", rule.minimums().stream().map(TermsJson::minimum).toList());
        json.put("groups", rule.groups().stream().map(TermsJson::group).toList());
        return json;
    }

    private static Map<String, Object> minimum(Minimum minimum) {
        return Map.of(
                "name", minimum.name(),
                "projects", minimum.projects().stream().sorted().toList(),
                "count", minimum.count(),
                "amount", minimum.amount());
    }

    private static Map<String, Object> group(ExclusiveGroup group) {
        return Map.of("name", group.name(), "projects", group.projects().stream().sorted().toList(), "most", group.most());
    }

    /**
     * Reads terms.
     *
     * @throws RuntimeException of whatever kind where they are none
     */
    static VoteTerms read(byte[] text) {
        JsonNode json = JsonMapper.shared().readTree(text);
        if (!FORMAT.equals(json.required("format").asString())) {
            throw new IllegalArgumentException("not of the format " + FORMAT);
        }
        return new VoteTerms(
                json.required("ballot").asString(),
                json.required("title").asString(),
                BallotKind.valueOf(json.required("kind").asString()),
                json.required("currency").asString(),
                json.required("decimals").intValue(),
                json.required("envelope").longValue(),
                json.required("projects").valueStream()
                        .map(project -> new Project(
                                project.required("id").asString(),
                                project.required("name").asString(),
                                project.required("cost").longValue(),
                                project.required("divisible").booleanValue()))
                        .toList(),
                limits(json.required("limits")),
                selection(json.required("selection")),
                json.required("lotCommitment").asString(),
                json.required("eligibility").asString(),
                json.required("rollDigest").asString(),
                json.required("opens").asString(),
                json.required("closes").asString(),
                json.required("logKey").asString(),
                json.required("witnesses").valueStream().map(JsonNode::asString).toList(),
                json.has("zoning") ? Optional.of(zoning(json.get("zoning"), json.required("projects"))) : Optional.empty(),
                json.has("rollSize") ? json.get("rollSize").intValue() : 0,
                json.has("sumsBelow") ? json.get("sumsBelow").intValue() : 0,
                json.has("outage")
                        ? Optional.of(new OutageRule(json.get("outage").required("minutes").intValue(), json.get("outage").required("hours").intValue()))
                        : Optional.empty());
    }

    private static Zoning zoning(JsonNode json, JsonNode projects) {
        List<Zone> zones = json.required("zones").valueStream()
                .map(zone -> new Zone(
                        zone.required("id").asString(),
                        zone.required("name").asString(),
                        zone.required("envelope").longValue(),
                        zone.required("cityWide").booleanValue(),
                        new ZoneLimits(
                                zone.path("limits").path("min").intValue(0),
                                zone.path("limits").path("max").intValue(0),
                                zone.path("limits").path("maxSum").intValue(0))))
                .toList();
        Map<String, String> zoneOf = new LinkedHashMap<>();
        projects.forEach(project -> zoneOf.put(project.required("id").asString(), project.required("zone").asString()));
        Leftover leftover = json.has("leftover") ? Leftover.valueOf(json.get("leftover").asString()) : Leftover.LOST;
        return new Zoning(ZoneChoice.valueOf(json.required("choice").asString()), zones, zoneOf, leftover);
    }

    private static BallotLimits limits(JsonNode json) {
        return new BallotLimits(
                json.required("min").intValue(),
                json.has("max") ? json.get("max").intValue() : Integer.MAX_VALUE,
                json.has("maxCost") ? json.get("maxCost").longValue() : Long.MAX_VALUE,
                json.has("maxPoints") ? json.get("maxPoints").intValue() : Integer.MAX_VALUE,
                json.required("minSum").intValue(),
                json.has("maxSum") ? json.get("maxSum").intValue() : Integer.MAX_VALUE);
    }

    private static SelectionRule selection(JsonNode json) {
        Optional<PartFunding> part = json.has("part")
                ? Optional.of(new PartFunding(
                        json.get("part").required("leastPercent").intValue(), json.get("part").required("onlyDivisible").booleanValue()))
                : Optional.empty();
        List<Minimum> minimums = json.required("minimums").valueStream()
                .map(minimum -> new Minimum(
                        minimum.required("name").asString(),
                        ids(minimum),
                        minimum.required("count").intValue(),
                        minimum.required("amount").longValue()))
                .toList();
        List<ExclusiveGroup> groups = json.required("groups").valueStream()
                .map(group -> new ExclusiveGroup(group.required("name").asString(), ids(group), group.required("most").intValue()))
                .toList();
        return new SelectionRule(
                Method.valueOf(json.required("method").asString()),
                new Threshold(new BigDecimal(json.required("minScore").asString()), json.required("minScorePercent").booleanValue()),
                json.required("ties").valueStream().map(tie -> TieBreak.valueOf(tie.asString())).toList(),
                "",
                Completion.valueOf(json.required("completion").asString()),
                new Growth(json.required("step").longValue(), json.required("wholeStart").booleanValue(), json.path("stepParts").asInt(0)),
                part,
                minimums,
                groups);
    }

    private static Set<String> ids(JsonNode json) {
        return Set.copyOf(json.required("projects").valueStream().map(JsonNode::asString).toList());
    }
}
