package org.parvis.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.GeoPoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of pictures. */
@Repository
class PictureStore {

    /** A picture and its files. */
    record Kept(Picture picture, String original, @Nullable String large, @Nullable String small) {}

    private static final TypeReference<List<HiddenArea>> AREAS = new TypeReference<>() {};
    private static final String COLUMNS = """
            id, owner_kind, owner_id, state, problem, original, large, small, width, height, lon, lat,
            hidden_areas, created_at""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PictureStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID territoryId, UUID id, PictureOwner owner, ReceivedPicture received) {
        GeoPoint place = received.place();
        jdbc.sql("""
                insert into files.picture (territory_id, id, owner_kind, owner_id, original, lon, lat)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(territoryId, id, owner.kind(), owner.id(), received.original())
                .param(place == null ? null : place.lon())
                .param(place == null ? null : place.lat())
                .update();
    }

    /** Whether the owner has this very file already. */
    boolean has(UUID territoryId, PictureOwner owner, String original) {
        return jdbc.sql("""
                select exists (
                    select
                    from files.picture
                    where territory_id = ? and owner_kind = ? and owner_id = ? and original = ?)
                """)
                .params(territoryId, owner.kind(), owner.id(), original)
                .query(Boolean.class)
                .single();
    }

    Optional<Kept> find(UUID territoryId, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from files.picture where territory_id = ? and id = ?")
                .params(territoryId, id)
                .query(this::kept)
                .optional();
    }

    /** The row, held until the transaction ends. */
    Optional<Kept> lock(UUID territoryId, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from files.picture where territory_id = ? and id = ? for update")
                .params(territoryId, id)
                .query(this::kept)
                .optional();
    }

    List<Picture> list(UUID territoryId, String ownerKind, Collection<UUID> ownerIds) {
        return jdbc.sql("select " + COLUMNS + """

                from files.picture
                where territory_id = ? and owner_kind = ? and owner_id = any(?)
                order by owner_id, id
                """)
                .params(territoryId, ownerKind, ownerIds.toArray(UUID[]::new))
                .query((row, n) -> kept(row, n).picture())
                .list();
    }

    int move(UUID territoryId, PictureOwner from, PictureOwner to) {
        return jdbc.sql("""
                update files.picture set owner_kind = ?, owner_id = ?
                where territory_id = ? and owner_kind = ? and owner_id = ?
                """).params(to.kind(), to.id(), territoryId, from.kind(), from.id()).update();
    }

    void markDrawn(UUID territoryId, UUID id, PictureSize size, DrawnFiles files) {
        jdbc.sql("""
                update files.picture
                set state = case state when 'HIDDEN' then 'HIDDEN' else 'READY' end,
                    problem = null, large = ?, small = ?, width = ?, height = ?
                where territory_id = ? and id = ?
                """).params(files.large(), files.small(), size.width(), size.height(), territoryId, id).update();
    }

    /** Names of the two drawn files. */
    record DrawnFiles(String large, String small) {}

    void markRefused(UUID territoryId, UUID id, PictureProblem problem) {
        jdbc.sql("update files.picture set state = 'REFUSED', problem = ? where territory_id = ? and id = ?")
                .params(problem.name(), territoryId, id)
                .update();
    }

    void markState(UUID territoryId, UUID id, PictureState state) {
        jdbc.sql("update files.picture set state = ? where territory_id = ? and id = ?")
                .params(state.name(), territoryId, id)
                .update();
    }

    /** Until it is drawn with these areas hidden, it is not shown at all. */
    void hideAreas(UUID territoryId, UUID id, List<HiddenArea> areas) {
        jdbc.sql("""
                update files.picture
                set hidden_areas = ?::jsonb, large = null, small = null,
                    state = case state when 'HIDDEN' then 'HIDDEN' else 'PENDING' end
                where territory_id = ? and id = ?
                """).params(json.writeValueAsString(areas), territoryId, id).update();
    }

    void delete(UUID territoryId, Collection<UUID> ids) {
        jdbc.sql("delete from files.picture where territory_id = ? and id = any(?)")
                .params(territoryId, ids.toArray(UUID[]::new))
                .update();
    }

    /** Those of the files' names that a picture refers to. */
    Set<String> listInUse(UUID territoryId, List<String> names) {
        String[] some = names.toArray(String[]::new);
        return Set.copyOf(jdbc.sql("""
                select original from files.picture where territory_id = :territory and original = any(:names)
                union
                select large from files.picture where territory_id = :territory and large = any(:names)
                union
                select small from files.picture where territory_id = :territory and small = any(:names)
                """).param("territory", territoryId).param("names", some).query(String.class).list());
    }

    private Kept kept(ResultSet row, int n) throws SQLException {
        String large = row.getString("large");
        String problem = row.getString("problem");
        Picture picture = new Picture(
                row.getObject("id", UUID.class),
                new PictureOwner(row.getString("owner_kind"), row.getObject("owner_id", UUID.class)),
                PictureState.valueOf(row.getString("state")),
                problem == null ? null : PictureProblem.valueOf(problem),
                new PictureSize(row.getInt("width"), row.getInt("height")),
                place(row),
                json.readValue(row.getString("hidden_areas"), AREAS),
                large == null ? "0" : large.substring(0, 8),
                row.getTimestamp("created_at").toInstant());
        return new Kept(picture, row.getString("original"), large, row.getString("small"));
    }

    private static @Nullable GeoPoint place(ResultSet row) throws SQLException {
        Double lon = row.getObject("lon", Double.class);
        Double lat = row.getObject("lat", Double.class);
        return lon == null || lat == null ? null : new GeoPoint(lon, lat);
    }
}
