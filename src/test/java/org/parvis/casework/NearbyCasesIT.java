package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.Ids;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;

class NearbyCasesIT extends CaseworkIT {

    private static final GeoPoint HERE = new GeoPoint(2.2953, 48.7781);

    @Autowired
    NearbyCases nearby;

    @Test
    void namesTheNearestOfItsDepartmentHoweverManyThereAre() {
        Territory town = aTown();
        List<NearbyCases.Near> near = inside(town, () -> {
            IntStream.range(0, 300).forEach(_ -> aCaseAt(HERE.movedBy(50, 0), "voirie"));
            aCaseAt(HERE.movedBy(0, 30), "voirie");
            aCaseAt(HERE.movedBy(0, -20), "voirie");
            aCaseAt(HERE.movedBy(3, 0), "parcs");
            aCaseAt(HERE.movedBy(70, 0), "voirie");
            aCaseAt(null, "voirie");
            return nearby.around(aCaseAt(HERE, "voirie"));
        });
        assertThat(near).hasSize(8);
        assertThat(near.get(0).metres()).isCloseTo(20, within(0.5));
        assertThat(near.get(1).metres()).isCloseTo(30, within(0.5));
        assertThat(near.subList(2, 8)).allSatisfy(far -> assertThat(far.metres()).isCloseTo(50, within(0.5)));
    }

    @Test
    void takesMetresForTheOrderNotDegrees() {
        List<NearbyCases.Near> near = inside(aTown(), () -> {
            IntStream.range(0, 300).forEach(_ -> aCaseAt(HERE.movedBy(0, 50), "voirie"));
            IntStream.range(0, 40).forEach(_ -> aCaseAt(HERE.movedBy(0, -32), "voirie"));
            aCaseAt(HERE.movedBy(30, 0), "voirie");
            return nearby.around(aCaseAt(HERE, "voirie"));
        });
        assertThat(near).hasSize(8);
        assertThat(near.getFirst().metres()).isCloseTo(30, within(0.5));
        assertThat(near.subList(1, 8)).allSatisfy(far -> assertThat(far.metres()).isCloseTo(32, within(0.5)));
    }

    @Test
    void namesTheNewestFirstAtTheSameSpot() {
        inside(aTown(), () -> {
            List<Case> opened = IntStream.range(0, 12)
                    .mapToObj(_ -> aCaseAt(HERE.movedBy(0, 10), "voirie"))
                    .toList();
            assertThat(nearby.around(aCaseAt(HERE, "voirie")))
                    .extracting(near -> near.subject().number())
                    .containsExactlyElementsOf(opened.reversed().subList(0, 8).stream().map(Case::number).toList());
            return null;
        });
    }

    @Test
    void knowsNothingOfAnotherTownsCasesNorOfAPlaceItDoesNotHave() {
        inside(aTown(), () -> aCaseAt(HERE.movedBy(5, 0), "voirie"));
        Territory town = aTown();
        assertThat(inside(town, () -> nearby.around(aCaseAt(HERE, "voirie")))).isEmpty();
        assertThat(inside(town, () -> nearby.around(aCaseAt(null, "voirie")))).isEmpty();
    }

    private Case aCaseAt(@Nullable GeoPoint point, String department) {
        return cases.get(cases.open(NewCase.about(TestKind.CODE, Ids.next(), "Lampadaire éteint")
                        .with(Map.of("category", "eclairage"))
                        .sentTo(department)
                        .at(point))
                .id());
    }
}
