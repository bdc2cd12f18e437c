package org.parvis.knowledge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;

/** Who writes: heads and administrators whatever there is, agents what their own department answers for. */
public final class ArticleRights {

    private ArticleRights() {}

    public static boolean mayWrite(Visitor visitor, Article article) {
        return mayWriteFor(visitor, article.department());
    }

    /** May begin an article. */
    public static boolean mayWrite(Visitor visitor) {
        return writesAnything(visitor) || !visitor.departments(Role.AGENT).isEmpty();
    }

    /** May hand an article to this department, or to none in particular. */
    static boolean mayWriteFor(Visitor visitor, @Nullable UUID department) {
        return writesAnything(visitor) || department != null && visitor.departments(Role.AGENT).contains(department);
    }

    public static boolean writesAnything(Visitor visitor) {
        return visitor.has(Role.HEAD) || visitor.has(Role.ADMINISTRATOR);
    }
}
