package org.quorate.oracle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The second reading shares host facts and charter rows with the first, and nothing else. */
class IndependenceTest {

  @Test
  void theOracleKnowsFactsRowsAndTheJdkOnly() {
    classes()
        .that()
        .haveSimpleNameStartingWith("Oracle")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "org.quorate",
            "org.quorate.charter",
            "org.quorate.contribution",
            "org.quorate.ladder",
            "org.quorate.merge",
            "org.quorate.oracle",
            "org.quorate.oracle.ballot",
            "org.quorate.vote")
        .check(new ClassFileImporter().importPackages("org.quorate.oracle"));
  }

  @Test
  void whatTheOracleUsesOfItsOwnPackageIsAsIndependent() {
    classes()
        .that()
        .haveSimpleNameStartingWith("Oracle")
        .should()
        .onlyDependOnClassesThat()
        .haveNameNotMatching(
            "org\\.quorate\\.oracle\\.(ballot\\.Ballot|Answers|Differential|Until|ManySeparateRows|Ladder)"
                + ".*")
        .check(new ClassFileImporter().importPackages("org.quorate.oracle"));
  }
}
