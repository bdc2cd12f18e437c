package org.parvis.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** What CONTRIBUTING.md says of classes. */
class HouseRulesTest {

    /** Services of one small table, whose few statements would fill no store of their own. */
    private static final Set<String> OF_ONE_TABLE = Set.of(
            "Absences",
            "Alerts",
            "AnswerTemplates",
            "Authors",
            "FileTexts",
            "FinerStatuses",
            "FollowedReports",
            "Forgetting",
            "HeldTexts",
            "HiddenReasons",
            "Idempotency",
            "LegalTemplates",
            "LegalTexts",
            "Loads",
            "MailTokens",
            "MapLayers",
            "NearbyCases",
            "Presences",
            "RateLimits",
            "Reopenings",
            "SavedViews",
            "SilenceDigest",
            "Watches");

    /** Hands the connection to the queue that it makes. */
    private static final Set<String> MAKERS = Set.of("MailDelivery");

    private static final JavaClasses PARVIS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.parvis");

    @Test
    void sqlLivesInStoresOrInServicesOfOneTable() {
        noClasses()
                .that(areNotStores())
                .and()
                .resideOutsideOfPackage("org.parvis.database..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(PARVIS);
    }

    @Test
    void controllersAreNobodysBusiness() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .check(PARVIS);
    }

    @Test
    void pagesAreUsedByNobodyButTheirOwn() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.parvis.*.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.parvis.*.web..")
                .check(PARVIS);
    }

    private static DescribedPredicate<JavaClass> areNotStores() {
        return DescribedPredicate.not(simpleNameEndingWith("Store"))
                .and(DescribedPredicate.describe("are not of one table", type -> !OF_ONE_TABLE.contains(outermost(type))
                        && !MAKERS.contains(outermost(type))
                        && !outermost(type).endsWith("Store")));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRulesTest::outermost).orElse(type.getSimpleName());
    }
}
