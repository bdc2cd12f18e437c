package org.parvis.knowledge.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Accounts;
import org.parvis.identity.Staff;
import org.parvis.knowledge.Article;
import org.parvis.knowledge.ArticleRights;
import org.parvis.knowledge.ArticleSearch;
import org.parvis.knowledge.Articles;
import org.parvis.knowledge.Readers;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.FormErrors;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Puts the form of an article into the form of a page. */
@Component
class WritingPages {

    private final ArticleSearch search;
    private final Departments departments;
    private final Accounts accounts;

    WritingPages(ArticleSearch search, Departments departments, Accounts accounts) {
        this.search = search;
        this.departments = departments;
        this.accounts = accounts;
    }

    /** A form as it was typed, on some version. */
    record Typed(ArticleForm form, int shown, List<Changed> meanwhile, String key, FormErrors errors) {}

    WritingPage page(View view, @Nullable Article article, Typed typed) {
        boolean any = ArticleRights.writesAnything(view.visitor());
        return new WritingPage(
                article,
                typed.form(),
                languages(view),
                search.topics(Readers.AGENTS),
                departments.list().stream().filter(one -> any || isOwn(view, one)).toList(),
                any,
                accounts.listStaff().stream().filter(WritingPages::writes).toList(),
                typed.shown(),
                typed.meanwhile(),
                typed.key(),
                typed.errors());
    }

    /** The necessary one first. */
    static List<String> languages(View view) {
        return Stream.concat(Stream.of(Articles.LANGUAGE), view.site().languages().stream()).distinct().toList();
    }

    private static boolean isOwn(View view, Department one) {
        return view.visitor().departments(Role.AGENT).contains(one.id());
    }

    private static boolean writes(Staff one) {
        return one.has(Role.AGENT) || one.has(Role.HEAD) || one.has(Role.ADMINISTRATOR);
    }
}
