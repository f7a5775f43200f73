package org.quorate.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds each technology in its one room, and each room to its one direction. */
class RoomsTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.quorate");

  private static final String[] ENGINE = {"org.quorate.engine.."};
  private static final String[] RULES = {"org.quorate.rules.."};
  private static final DescribedPredicate<JavaClass> API =
      resideInAPackage("org.quorate..")
          .and(not(resideInAnyPackage("org.quorate.engine..", "org.quorate.rules..")))
          .as("the API");

  @Test
  void commonmarkStaysWhereDocumentsAndCommentsAreRead() {
    only("org.quorate.engine.charter..", "org.quorate.engine.comment..").mayUse("org.commonmark..");
  }

  @Test
  void droolsStaysWhereSessionsRunAndInTheRules() {
    only("org.quorate.engine.session..", "org.quorate.rules..").mayUse("org.kie..", "org.drools..");
  }

  @Test
  void jgitStaysInTheRoomOfGit() {
    only("org.quorate.engine.git..").mayUse("org.eclipse.jgit..");
  }

  @Test
  void yamlStaysWhereOwnersAndElectorsAreReadAndPatternsWhereOwnersAre() {
    only("org.quorate.engine.owners..", "org.quorate.engine.ballots..").mayUse("org.snakeyaml..");
    only("org.quorate.engine.owners..").mayUse("com.google.re2j..");
  }

  @Test
  void theRoomOfOwnersReadsNoRepository() {
    noClasses()
        .that()
        .resideInAPackage("org.quorate.engine.owners..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.jgit..", "org.quorate.engine.git..", "java.nio.file..")
        .check(CLASSES);
  }

  @Test
  void jacksonStaysInTheRoomOfJson() {
    only("org.quorate.engine.json..").mayUse("com.fasterxml..");
  }

  @Test
  void hibernateValidatorStaysAtTheBorderWhereOutsideDataBecomeFacts() {
    only("org.quorate.engine.validation..").mayUse("org.hibernate..");
  }

  @Test
  void injectionStaysInItsRoom() {
    only("org.quorate.engine.cdi..")
        .mayUse(
            "jakarta.enterprise..",
            "jakarta.inject..",
            "jakarta.interceptor..",
            "jakarta.annotation..",
            "org.eclipse.microprofile..");
  }

  @Test
  void injectionKnowsNoQuestionByNameSoThatLaterOnesNeedNothingNewThere() {
    noClasses()
        .that()
        .resideInAPackage("org.quorate.engine.cdi..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.quorate.merge..", "org.quorate.contribution..")
        .check(CLASSES);
  }

  @Test
  void nothingStaticIsEverAssignedAgain() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  @Test
  void theApiKnowsTheJdkValidationAndNullnessOnly() {
    classes()
        .that(API)
        .should()
        .onlyDependOnClassesThat(
            API.or(resideInAnyPackage("java..", "jakarta.validation..", "org.jspecify..")))
        .check(CLASSES);
  }

  @Test
  void theEngineFindsRulesAndNeverImportsThem() {
    noClasses()
        .that()
        .resideInAnyPackage(ENGINE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(RULES)
        .check(CLASSES);
  }

  @Test
  void rulesNeverImportTheEngine() {
    noClasses()
        .that()
        .resideInAnyPackage(RULES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ENGINE)
        .check(CLASSES);
  }

  @Test
  void nobodyHoldsAClock() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .check(CLASSES);
  }

  @Test
  void everyPackageWrittenByHandIsNullMarked() {
    List<String> unmarked =
        CLASSES.stream()
            .filter(type -> !isCompiledRule(type))
            .map(JavaClass::getPackage)
            .distinct()
            .filter(room -> !room.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();
    assertThat(unmarked).isEmpty();
  }

  /** Drools puts the lambdas of a rule into packages named by two hexadecimal digits. */
  private static boolean isCompiledRule(JavaClass type) {
    return type.getPackageName().matches("org\\.quorate\\.rules\\..*\\.P[0-9A-F]{2}");
  }

  private static Room only(String... packages) {
    return technologies ->
        noClasses()
            .that()
            .resideOutsideOfPackages(packages)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(technologies)
            .check(CLASSES);
  }

  /** Packages that are the only ones to use a technology. */
  private interface Room {
    void mayUse(String... technologies);
  }
}
