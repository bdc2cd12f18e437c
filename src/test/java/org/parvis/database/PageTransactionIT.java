package org.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.parvis.testing.ParvisIT;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.support.TransactionTemplate;

/** Statements are planned once in the transaction of a page, and as PostgreSQL likes in every other. */
class PageTransactionIT extends ParvisIT {

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestPage page;

    @Autowired
    private ApplicationContext beans;

    @Test
    void plansOnceForAsLongAsItLasts() {
        for (int time = 0; time < 2; time++) {
            var page = manager.getTransaction(aPage());
            assertThat(mode()).isEqualTo("force_generic_plan");
            manager.commit(page);
            new TransactionTemplate(manager).executeWithoutResult(other -> assertThat(mode()).isEqualTo("auto"));
            assertThat(mode()).isEqualTo("auto");
        }
    }

    /** Hikari gives a thread the connection that it had, where nobody else wants it. */
    @Test
    void isLeftAsItWasForARowByItsKeyButNeverTheTerritory() {
        UUID here = UUID.randomUUID();
        UUID elsewhere = UUID.randomUUID();
        InTerritory.run(here, () -> {
            assertThat(page.setting("plan_cache_mode")).isEqualTo("force_generic_plan");
            assertThat(RowByKey.call(this::mode)).isEqualTo("force_generic_plan");
            assertThat(mode()).as("all other work").isEqualTo("auto");
            assertThat(RowByKey.call(this::mode)).isEqualTo("auto");
        });
        assertThat(InTerritory.<String, RuntimeException>call(elsewhere, () -> RowByKey.call(this::territory))).isEqualTo(elsewhere.toString());
        assertThat(RowByKey.call(this::territory)).as("of none").isEmpty();
    }

    @Test
    void holdsForAMethodThatOnlyItsPackageCalls() {
        assertThat(page.setting("plan_cache_mode")).isEqualTo("force_generic_plan");
        assertThat(page.setting("transaction_read_only")).isEqualTo("on");
        assertThat(mode()).isEqualTo("auto");
    }

    @Test
    void isThatOfThePagesThatAreReadMost() {
        List<String> pages = beans.getBeansOfType(Object.class, false, false).values().stream()
                .flatMap(bean -> pagesOf(bean).stream())
                .toList();
        assertThat(pages)
                .contains(
                        "CasePages.read",
                        "DeskController.list",
                        "FiguresController.everybody",
                        "HomeController.home",
                        "ListController.list",
                        "ReportController.show");
    }

    /** The annotated methods of a bean, each of which must be one that a proxy can stand before. */
    private static List<String> pagesOf(Object bean) {
        Class<?> type = AopUtils.getTargetClass(bean);
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(PageTransaction.class))
                .peek(method -> {
                    assertThat(AopUtils.isAopProxy(bean)).as("%s is called by a proxy", method).isTrue();
                    assertThat(method.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL)).as("%s can be overridden", method).isZero();
                })
                .map(method -> type.getSimpleName() + "." + method.getName())
                .toList();
    }

    private static DefaultTransactionAttribute aPage() {
        DefaultTransactionAttribute page = new DefaultTransactionAttribute();
        page.setReadOnly(true);
        page.setLabels(Set.of(PageTransaction.LABEL));
        return page;
    }

    private String territory() {
        return jdbc.sql("show parvis.territory").query(String.class).single();
    }

    private String mode() {
        return jdbc.sql("show plan_cache_mode").query(String.class).single();
    }
}
