package org.parvis.participation.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.participation.Process;
import org.parvis.participation.TownWithIdeas;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests in a town of their own that takes over what was said on another platform. */
abstract class TownThatTakesOver extends TownWithIdeas {

    static final String DEBATES = """
            id,author_id,title/fr,description/fr,comments,created_at,url,component/id
            7,,Faut-il des bus la nuit ?,<p><strong>Mobilité&nbsp;</strong></p><script>x</script>,2,2019-01-16 10:58:44 +0100,http://avis.example.org/processes/p/f/1/debates/7,1
            """;
    static final String IDEAS = """
            id,category/id,category/name/fr,title,body,votes,comments,created_at,url,component/id,meeting_urls
            7,3,Nature,Planter un tilleul,"Devant l’école.
            À l’ombre.",12,1,2019-01-24 22:29:15 +0100,http://avis.example.org/processes/p/f/2/proposals/7,2,http://avis.example.org/processes/p/f/3/meetings/4
            """;
    static final String SAID = """
            id,created_at,body,author_id,alignment,depth,commentable_id,commentable_type,root_commentable_url
            14,2019-01-18 10:00:00 +0100,Encore dessous,c-2,0,3,13,Decidim::Comments::Comment,http://avis.example.org/processes/p/f/1/debates/7
            11,2019-01-17 10:38:20 +0100,Oui bien sûr,c-1,1,0,7,Decidim::Debates::Debate,http://avis.example.org/processes/p/f/1/debates/7
            13,2019-01-17 12:00:00 +0100,Au dernier étage,c-1,0,2,12,Decidim::Comments::Comment,http://avis.example.org/processes/p/f/1/debates/7
            12,2019-01-17 11:00:00 +0100,Je réponds,c-2,-1,1,11,Decidim::Comments::Comment,http://avis.example.org/processes/p/f/1/debates/7
            """;
    static final String ABOUT_IDEAS = """
            id,created_at,body,author_id,alignment,depth,commentable_id,commentable_type,root_commentable_url
            21,2019-01-25 10:00:00 +0100,Un chêne plutôt,c-3,-1,0,7,Decidim::Proposals::Proposal,http://avis.example.org/processes/p/f/2/proposals/7
            """;

    @Autowired
    DecidimImport imports;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    Territory town;
    Process process;

    @BeforeEach
    void buildTown() {
        town = aTown();
        process = publish(town);
    }

    Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    void allFiles() throws IOException {
        file("debats.csv", DEBATES);
        file("propositions.csv", IDEAS);
        file("commentaires_debats.csv", SAID);
        file("commentaires_propositions.csv", ABOUT_IDEAS);
    }

    DecidimImport.Summary bring(DecidimImport.Mode mode, Path... files) {
        return InTerritory.call(town.id(), () -> imports.run(SLUG, List.of(files), mode, (done, all) -> {}));
    }

    DecidimImport.Summary bring() {
        return bring(DecidimImport.Mode.WRITE, folder);
    }

    Document read(String path) {
        return Jsoup.parse(get(town, path).body());
    }

    long count(String table) {
        return InTerritory.call(town.id(), () -> jdbc.sql("select count(*) from " + table + " where territory_id = ?")
                .param(town.id())
                .query(Long.class)
                .single());
    }

    String text(String sql) {
        return InTerritory.call(town.id(), () -> jdbc.sql(sql).param(town.id()).query(String.class).single());
    }
}
