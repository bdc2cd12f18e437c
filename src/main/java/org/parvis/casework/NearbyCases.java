package org.parvis.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What else happened at the place of a case: the history of the spot, and perhaps the same problem. */
@Service
@Transactional(readOnly = true)
public class NearbyCases {

    private static final double METRES = 60;
    private static final int MOST = 8;

    /**
     * Cases that are measured. The database orders them by degrees, and one of longitude is shorter than one of latitude:
     * where more than this many lie within sixty metres, a case to the east or west may give way to one a little further
     * north or south.
     */
    private static final int CANDIDATES = 100;

    private static final Comparator<Near> NEAREST_THEN_NEWEST = Comparator.comparingDouble(Near::metres)
            .thenComparing(near -> near.subject().openedAt(), Comparator.reverseOrder())
            .thenComparing(near -> near.subject().id(), Comparator.reverseOrder());

    private final JdbcClient jdbc;
    private final CaseRowMapper mapper;

    NearbyCases(JdbcClient jdbc, CaseRowMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** @param metres from the case asked about */
    public record Near(Case subject, double metres) {}

    /** The nearest cases of the same department within sixty metres; at the same distance the newest comes first. */
    public List<Near> around(Case subject) {
        GeoPoint here = subject.point();
        return here == null
                ? List.of()
                : list(subject, here).stream()
                        .filter(other -> other.point() != null)
                        .map(other -> new Near(other, here.metresTo(Objects.requireNonNull(other.point()))))
                        .filter(near -> near.metres() <= METRES)
                        .sorted(NEAREST_THEN_NEWEST)
                        .limit(MOST)
                        .toList();
    }

    private List<Case> list(Case subject, GeoPoint here) {
        GeoPoint corner = here.movedBy(METRES, METRES);
        return jdbc.sql("select " + CaseRowMapper.COLUMNS + """
                from casework.case c
                where c.territory_id = :territory
                    and c.id in (select casework.nearest(:lon, :lat, :width, :height, :department, :most))
                    and c.id <> :id
                """)
                .param("territory", InTerritory.current())
                .param("lon", here.lon())
                .param("lat", here.lat())
                .param("width", Math.abs(corner.lon() - here.lon()))
                .param("height", Math.abs(corner.lat() - here.lat()))
                .param("department", subject.departmentId())
                .param("most", CANDIDATES)
                .param("id", subject.id())
                .query(mapper)
                .list();
    }
}
