package org.parvis.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of documents. */
@Repository
class DocumentStore {

    private static final String COLUMNS = "id, owner_kind, owner_id, file, name, kind, bytes, created_at";

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID territoryId, UUID id, DocumentOwner owner, ReceivedDocument received) {
        jdbc.sql("""
                insert into files.document (territory_id, id, owner_kind, owner_id, file, name, kind, bytes)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(territoryId, id, owner.kind(), owner.id(), received.file(), received.name())
                .params(received.kind().name(), received.bytes())
                .update();
    }

    Optional<Document> find(UUID territoryId, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from files.document where territory_id = ? and id = ?")
                .params(territoryId, id)
                .query(DocumentStore::document)
                .optional();
    }

    Optional<String> findFile(UUID territoryId, UUID id) {
        return jdbc.sql("select file from files.document where territory_id = ? and id = ?")
                .params(territoryId, id)
                .query(String.class)
                .optional();
    }

    List<Document> list(UUID territoryId, String ownerKind, Collection<UUID> ownerIds) {
        return jdbc.sql("select " + COLUMNS + """

                from files.document
                where territory_id = ? and owner_kind = ? and owner_id = any(?)
                order by owner_id, id
                """)
                .params(territoryId, ownerKind, ownerIds.toArray(UUID[]::new))
                .query(DocumentStore::document)
                .list();
    }

    int move(UUID territoryId, DocumentOwner from, DocumentOwner to) {
        return jdbc.sql("""
                update files.document set owner_kind = ?, owner_id = ?
                where territory_id = ? and owner_kind = ? and owner_id = ?
                """).params(to.kind(), to.id(), territoryId, from.kind(), from.id()).update();
    }

    int delete(UUID territoryId, DocumentOwner owner) {
        return jdbc.sql("delete from files.document where territory_id = ? and owner_kind = ? and owner_id = ?")
                .params(territoryId, owner.kind(), owner.id())
                .update();
    }

    /** Those of the files' names that a document refers to. */
    Set<String> listInUse(UUID territoryId, List<String> names) {
        return Set.copyOf(jdbc.sql("select distinct file from files.document where territory_id = ? and file = any(?)")
                .params(territoryId, names.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private static Document document(ResultSet row, int n) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                new DocumentOwner(row.getString("owner_kind"), row.getObject("owner_id", UUID.class)),
                row.getString("name"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getLong("bytes"),
                row.getTimestamp("created_at").toInstant());
    }
}
