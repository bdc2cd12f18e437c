package org.parvis.casework;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of cases share: a territory, two agents, cases to handle. */
public abstract class CaseworkIT extends ParvisIT {

    protected static final Actor NADIA = Actor.agent(UUID.fromString("00000000-0000-7000-8000-00000000000a"), "Nadia Benali");
    protected static final Actor KARIM = Actor.agent(UUID.fromString("00000000-0000-7000-8000-00000000000b"), "Karim Diallo");

    @Autowired
    protected Cases cases;

    @Autowired
    protected CaseActs acts;

    @Autowired
    protected CaseWriting writing;

    @Autowired
    protected TerritoryImport imports;

    @Autowired
    protected Departments departments;

    /** A town with departments "accueil", "voirie" and "parcs", and an outside body "gaz". */
    protected Territory aTown() {
        return aTown("");
    }

    /** @param more further sections of its file */
    protected Territory aTown(String more) {
        String slug = "v" + UUID.randomUUID().toString().substring(0, 8);
        return territories.get(imports.run(new TestTown(slug, more), "territory.yml").territoryId());
    }

    protected UUID department(Territory town, String code) {
        return inside(town, () -> departments.find(code).orElseThrow().id());
    }

    protected <T> T inside(Territory territory, Supplier<T> work) {
        return InTerritory.call(territory.id(), work::get);
    }

    protected static Viewer agentOf(Actor actor, UUID... departments) {
        return new Viewer(
                Objects.requireNonNull(actor.accountId()),
                Objects.requireNonNull(actor.name()),
                Set.of(Role.AGENT),
                Set.of(departments),
                Set.of());
    }

    protected static NewCase aCase() {
        return NewCase.about(TestKind.CODE, Ids.next(), "Lampadaire éteint")
                .with(Map.of("category", "eclairage", "district:quartier", "centre"))
                .promised(Duration.ofHours(24));
    }

    protected UUID anOpenCase(Territory territory) {
        return inside(territory, () -> cases.open(aCase()).id());
    }
}
