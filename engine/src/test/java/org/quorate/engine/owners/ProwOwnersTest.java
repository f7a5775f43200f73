package org.quorate.engine.owners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.Handle;
import org.quorate.contribution.OwnedFiles;

/** What Prow's documentation says of OWNERS files. */
class ProwOwnersTest {
  private static final OwnersAliases ALIASES =
      OwnersAliases.parse("aliases:\n  Team:\n  - Ann\n  - '@bob'\n  empty:\n");

  @Test
  void peopleOfFoldersAboveOwnAFileToo() {
    OwnedFiles it = only("a/b/c.go", Map.of("", "approvers: [top]", "a", "approvers: [low]"));
    assertThat(it.owners()).extracting(Handle::value).containsExactlyInAnyOrder("top", "low");
    assertThat(it.module().value()).isEqualTo("a");
    assertThat(it.place()).isEqualTo("a/OWNERS:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "True", "yes", "on", "Y"})
  void noParentOwnersStopsTheWayUp(String yes) {
    String stop = "options:\n  no_parent_owners: " + yes + "\napprovers:\n- low\nreviewers: [eve]";
    OwnedFiles it = only("a/c.go", Map.of("", "approvers: [top]\nreviewers: [rae]", "a", stop));
    assertThat(it.owners()).extracting(Handle::value).containsExactly("low");
    assertThat(it.reviewers()).extracting(Handle::value).containsExactly("eve");
    assertThat(it.place()).isEqualTo("a/OWNERS:4");
  }

  @Test
  void aliasesAreExpandedWithoutCase() {
    OwnedFiles it = only("c.go", Map.of("", "approvers: [TEAM, '@Cid']"));
    assertThat(it.owners())
        .extracting(Handle::value)
        .containsExactlyInAnyOrder("ann", "bob", "cid");
  }

  @Test
  void emeritusApproversAndLabelsOwnNothing() {
    OwnedFiles it = only("c.go", Map.of("", "emeritus_approvers: [old]\nlabels: [sig/x]"));
    assertThat(it.owners()).isEmpty();
    assertThat(it.reviewers()).isEmpty();
  }

  @Test
  void aFolderWithReviewersOnlyIsNoModuleOfItsOwn() {
    OwnedFiles it = only("a/c.go", Map.of("", "approvers: [top]", "a", "reviewers: [rae]"));
    assertThat(it.module().value()).isEqualTo("/");
    assertThat(it.reviewers()).extracting(Handle::value).containsExactly("rae");
  }

  @Test
  void filtersFindTheirFilesByRegularExpression() {
    String filters =
        "filters:\n  '.*':\n    reviewers: [all]\n  '\\.go$':\n    approvers: [gopher]\n"
            + "  '^b/':\n    approvers: [bee]";
    Map<String, String> tree = Map.of("", "approvers: [top]", "a", filters);
    assertThat(only("a/x.go", tree).owners())
        .extracting(Handle::value)
        .containsExactlyInAnyOrder("top", "gopher");
    assertThat(only("a/x.go", tree).module().value()).isEqualTo("a (\\.go$)");
    assertThat(only("a/b/x.c", tree).owners())
        .extracting(Handle::value)
        .containsExactlyInAnyOrder("top", "bee");
    assertThat(only("a/x.c", tree).module().value()).isEqualTo("/");
  }

  @Test
  void filtersDoNotCountBesidePeopleAtTheTop() {
    String both = "approvers: [top]\nfilters:\n  '.*':\n    approvers: [not]";
    assertThat(only("x", Map.of("", both)).owners())
        .extracting(Handle::value)
        .containsExactly("top");
  }

  @Test
  void aFilterThatIsNoExpressionIsLeftOutAndTold() {
    OwnersFile file =
        OwnersFile.parse("filters:\n  '(':\n    approvers: [x]\n  'a':\n    approvers: [y]");
    assertThat(file.notes()).extracting(OwnersNote::line).containsExactly(2);
    assertThat(file.entries()).hasSize(1);
    assertThat(file.isUnsure()).isFalse();
  }

  @Test
  void aFilterTooLargeToRunLeavesTheOwnersUnknown() {
    Ownership it =
        owners(Map.of("", "filters:\n  '(a{900}){900}':\n    approvers: [x]")).of(List.of("a"));
    assertThat(it.complete()).isFalse();
  }

  @Test
  void aFilterThatWouldBacktrackForEverAnswersAtOnce() {
    String path = "a".repeat(4_000) + "!";
    assertThat(only(path, Map.of("", "filters:\n  '^(a+)+$':\n    approvers: [x]")).owners())
        .isEmpty();
  }

  @Test
  void whatIsNoYamlNamesNobodyForSureAndIsTold() {
    for (String bad : List.of("approvers: [a", "\t:\n\t-", "a: b: c", "a: *b", "[".repeat(9_000))) {
      assertThat(OwnersFile.parse(bad).entries()).allMatch(e -> e.approvers().isEmpty());
      assertThat(OwnersFile.parse(bad).notes()).as(bad).hasSize(1);
    }
    assertThat(OwnersFile.parse("per-file *.gyp=ann\nbob@x.org\n").notes()).hasSizeLessThan(2);
  }

  @Test
  void aBombOfAliasesIsNeverBlownUp() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [ann]\n");
    for (int i = 1; i < 60; i++) {
      String before = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + before + "," + before + "," + before + "]\n");
    }
    bomb.append("approvers: *a59\nreviewers: *a0\n");
    OwnersFile file = OwnersFile.parse(bomb.toString());
    assertThat(file.entries()).allMatch(e -> e.approvers().isEmpty());
    assertThat(file.entries()).allMatch(e -> e.reviewers().equals(Set.of("ann")));
  }

  @Test
  void tagsMakeNoObjectsAndHiddenCharactersNoPeople() {
    OwnersFile file = OwnersFile.parse("approvers:\n- !!java.net.URL x\n- ann\n- 7\n- ~\n");
    assertThat(file.entries().get(0).approvers()).containsExactlyInAnyOrder("x", "ann", "7");
    assertThat(only("x", Map.of("", "approvers: [\"a\\u202eb\", \"a b\", cid]")).owners())
        .extracting(Handle::value)
        .containsExactly("cid");
  }

  @Test
  void filesOfOneModuleStandTogether() {
    Map<String, String> tree = Map.of("", "approvers: [top]", "a", "approvers: [low]");
    assertThat(owners(tree).of(List.of("a/x", "y", "a/b/z")).owned())
        .extracting(OwnedFiles::files)
        .containsExactly(List.of("a/x", "a/b/z"), List.of("y"));
  }

  @Test
  void withoutAFileAtTheRootNobodyKnowsWhoOwnsTheRest() {
    Ownership it = owners(Map.of("a", "approvers: [low]")).of(List.of("a/x", "y"));
    assertThat(it.complete()).isFalse();
    assertThat(it.owned()).extracting(OwnedFiles::files).containsExactly(List.of("a/x"));
    assertThat(owners(Map.of("a", "approvers: [low]")).of(List.of("a/x")).complete()).isTrue();
  }

  /** Beside an evaluator that asks of each person and each folder on its own. */
  @Test
  void anyTreeIsInheritedAsWrittenDown() {
    Random random = new Random(7);
    List<String> folders = List.of("", "a", "a/a", "a/b", "a/b/a", "b", "b/a");
    for (int round = 0; round < 3_000; round++) {
      Map<String, String> tree = new TreeMap<>();
      Map<String, Boolean> stops = new TreeMap<>();
      Map<String, Set<String>> named = new TreeMap<>();
      for (String folder : folders) {
        if (folder.isEmpty() || random.nextInt(3) > 0) {
          Set<String> people = new TreeSet<>();
          while (random.nextInt(3) > 0) {
            people.add("p" + random.nextInt(4));
          }
          boolean stop = random.nextInt(4) == 0;
          String list = people.isEmpty() ? "" : "approvers: " + people;
          tree.put(folder, "options: {no_parent_owners: " + stop + "}\n" + list);
          stops.put(folder, stop);
          named.put(folder, people);
        }
      }
      for (String folder : folders) {
        String path = folder.isEmpty() ? "f" : folder + "/f";
        assertThat(
                only(path, tree).owners().stream().map(Handle::value).collect(Collectors.toSet()))
            .as(path + " in " + tree)
            .isEqualTo(expected(path, folders, stops, named));
      }
    }
  }

  private static Set<String> expected(
      String path,
      List<String> folders,
      Map<String, Boolean> stops,
      Map<String, Set<String>> named) {
    Set<String> people = new TreeSet<>();
    for (String folder : folders) {
      boolean holds = folder.isEmpty() || path.startsWith(folder + "/");
      boolean hidden =
          folders.stream()
              .filter(below -> path.startsWith(below + "/") && below.length() > folder.length())
              .anyMatch(below -> stops.getOrDefault(below, false));
      if (holds && !hidden) {
        people.addAll(named.getOrDefault(folder, Set.of()));
      }
    }
    return people;
  }

  @Test
  void whatOnlyOurOwnLimitsLeaveUnreadIsUnknownAndNotUnowned() {
    String deep = "approvers: " + "[".repeat(40) + "ann" + "]".repeat(40);
    Map<String, String> tree = Map.of("", "approvers: [top]", "a", deep);
    assertThat(OwnersFile.parse(deep).notes()).extracting(OwnersNote::line).containsExactly(1);
    assertThat(owners(tree).of(List.of("a/x")).complete()).isFalse();
    assertThat(owners(tree).of(List.of("b/x")).complete()).isTrue();

    OwnersFile top = OwnersFile.parse("approvers: [team]");
    OwnersAliases aliases =
        OwnersAliases.parse("aliases: " + deep.substring("approvers: ".length()));
    Ownership aliased =
        new ProwOwners(Function.identity())
            .of(folder -> Optional.of(top).filter(any -> folder.isEmpty()), aliases, List.of("x"));
    assertThat(aliased.complete()).isFalse();
  }

  @Test
  void ofAFileThatIsNoYamlNobodyKnowsWhetherItWantsOwnersAbove() {
    Map<String, String> tree = Map.of("", "approvers: [top]", "a", "approvers: [low");
    Ownership it = owners(tree).of(List.of("a/x"));
    assertThat(it.complete()).isFalse();
    assertThat(owners(tree).of(List.of("b/x")).complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "approvers: [low]\napprovers: [other]",
        "approvers: [low]\nApprovers: [other]",
        "approvers: {low: yes}",
        "approvers: low",
        "approvers: [[low]]",
        "approvers: [{login: low}]",
        "reviewers: low\napprovers: [low]",
        "labels: {a: b}\napprovers: [low]",
        "filters: ['.*']",
        "filters: {'.*': [low]}",
        "filters: {'.*': {approvers: low}}",
        "filters:\n  '.*': {approvers: [low]}\n  '.*': {approvers: [other]}",
        "options: [no_parent_owners]",
        "options: true\napprovers: [low]",
        "options: {no_parent_owners: maybe}\napprovers: [low]",
        "options: {no_parent_owners: [true]}\napprovers: [low]",
        "approvers: [low",
        "[low]",
        "low"
      })
  void whomAFileNamesThatIsNotAsItShouldBeIsUnknownAndTold(String text) {
    OwnersFile file = OwnersFile.parse(text);
    assertThat(file.isUnsure()).isTrue();
    assertThat(file.entries()).isEmpty();
    assertThat(file.notes()).singleElement().asString().contains("nobody knows whom it names");
    Map<String, String> tree = Map.of("", "approvers: [top]", "a", text);
    assertThat(owners(tree).of(List.of("a/x")).complete()).isFalse();
    assertThat(owners(tree).of(List.of("b/x")).complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aliases: {a: [x",
        "a: b: c",
        "aliases: {a: [x], a: [y]}",
        "aliases: {a: [x], A: [y]}",
        "aliases: {a: x}",
        "aliases: {a: {x: y}}",
        "aliases: [a]",
        "a"
      })
  void aliasesThatAreNotAsTheyShouldBeAreUnknownAndTold(String text) {
    OwnersAliases aliases = OwnersAliases.parse(text);
    assertThat(aliases.isUnsure()).isTrue();
    assertThat(aliases.notes()).singleElement().asString().contains("nobody knows");
  }

  @Test
  void whatIsLeftBlankNamesNobody() {
    for (String text : List.of("", "approvers:", "approvers: []", "options: {}\nfilters:", "~")) {
      assertThat(OwnersFile.parse(text).isUnsure()).as(text).isFalse();
      assertThat(OwnersFile.parse(text).notes()).as(text).isEmpty();
    }
    assertThat(OwnersAliases.parse("aliases:").isUnsure()).isFalse();
  }

  private static OwnedFiles only(String path, Map<String, String> tree) {
    List<OwnedFiles> owned = owners(tree).of(List.of(path)).owned();
    assertThat(owned).hasSize(1);
    return owned.get(0);
  }

  @Test
  void filesOfOneFolderAreToldApartWhereAFilterIs() {
    Map<String, String> tree =
        Map.of(
            "",
            "approvers: [top]",
            "a",
            "filters:\n  '\\.go$':\n    approvers: [go]\n  '\\.c$':\n    approvers: [c]",
            "b",
            "approvers: [low]");
    List<String> paths = List.of("a/1.go", "a/1.c", "a/2.go", "a/b/3.go", "b/1.go", "b/1.c");
    assertThat(owners(tree).of(paths).owned())
        .extracting(OwnedFiles::files)
        .containsExactly(
            List.of("a/1.go", "a/2.go", "a/b/3.go"), List.of("a/1.c"), List.of("b/1.go", "b/1.c"));
  }

  private interface Tree {
    Ownership of(List<String> paths);
  }

  private static Tree owners(Map<String, String> tree) {
    Map<String, OwnersFile> files =
        tree.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> OwnersFile.parse(e.getValue())));
    return paths ->
        new ProwOwners(Function.identity())
            .of(folder -> Optional.ofNullable(files.get(folder)), ALIASES, paths);
  }
}
