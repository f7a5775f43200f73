package org.quorate.engine.owners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.Handle;
import org.quorate.contribution.OwnedFiles;

/** What the documentation of GitHub and GitLab says of CODEOWNERS files. */
class CodeownersTest {
  private static final Function<Handle, Handle> SAME = Function.identity();

  /** One line each of the example in GitHub's documentation. */
  private static final String EXAMPLE =
      """
      # a comment
      *       @global-owner1 @global-owner2
      *.js    @js-owner #This is an inline comment.
      *.go docs@example.com
      *.txt @octo-org/octocats
      /build/logs/ @doctocat
      docs/*  docs2@example.com
      apps/ @octocat
      /docs/ @doctocat2
      /scripts/ @doctocat @octocat
      **/logs @logger
      /apps/ @octocat
      /apps/github
      """;

  @ParameterizedTest
  @CsvSource({
    "README.md, 2, global-owner1 global-owner2",
    ".gitignore, 2, global-owner1 global-owner2",
    "a/b/c.c, 2, global-owner1 global-owner2",
    "a/b/c.js, 3, js-owner",
    "c.go, 4, docs@example.com",
    "x/y.txt, 5, octo-org/octocats",
    "build/logs/a/b, 11, logger",
    "x/build/other, 2, global-owner1 global-owner2",
    "docs/a, 9, doctocat2",
    "docs/a/b, 9, doctocat2",
    "x/apps/y/z, 8, octocat",
    "scripts/run, 10, doctocat octocat",
    "deeply/nested/logs/x, 11, logger",
    "logs, 11, logger",
    "apps/a, 12, octocat",
    "apps/githubs, 12, octocat",
    "apps/github, 0, ''",
    "apps/github/a, 0, ''",
  })
  void theExampleOfGitHubIsReadLineByLine(String path, int line, String owners) {
    isOwned(EXAMPLE, path, line, owners);
  }

  @ParameterizedTest
  @CsvSource({
    "docs/*, docs/getting-started.md, true",
    "docs/*, docs/build-app/troubleshooting.md, false",
    "docs/*, x/docs/a, false",
    "/*, a, true",
    "/*, a/b, false",
    "docs/**, docs/a/b, true",
    "docs/**/x, docs/x, true",
    "docs/**/x, docs/a/b/x, true",
    "apps/, apps, false",
    "a?c, abc, true",
    "a?c, a/c, false",
    "a.c, abc, false",
    "Docs, docs, false",
    "foo, a/foo/b, true",
    "a\\ b, a b, true",
    "a(b|c)+, ab, false",
    "*/x, a/x, true",
    "*/x, a/b/x, false",
  })
  void patternsOfGitHubAreThoseOfGitignoreButForItsExceptions(
      String pattern, String path, boolean held) {
    assertThat(owned(pattern + " @ann", path)).hasSize(held ? 1 : 0);
  }

  /** A pattern is no name of a module where it is longer than those may be. */
  @Test
  void aVeryLongPatternIsToldByItsPlace() {
    String folder = "a".repeat(300);

    assertThat(
            Codeowners.parse("CODEOWNERS", "/" + folder + "/ @ann\n")
                .of(List.of(folder + "/x"), handle -> handle)
                .owned())
        .extracting(owned -> owned.module().value())
        .containsExactly("codeowners:1");
  }

  @Test
  void aLineThatGitHubDoesNotUnderstandIsLeftOutAndTold() {
    String text = "* @ann\n!x @bob\n\\#x @bob\n[ab] x@\nx notanowner\nx/[a] @bob\n";
    Codeowners file = Codeowners.parse("CODEOWNERS", text.replace("[ab] x@\n", ""));
    assertThat(file.notes()).extracting(OwnersNote::line).containsExactly(2, 3, 4, 5);
    assertThat(file.of(List.of("x"), SAME).owned().get(0).place()).isEqualTo("CODEOWNERS:1");
  }

  @Test
  void aFileOfThreeMegabytesIsNotRead() {
    Codeowners file = Codeowners.parse("CODEOWNERS", "* @ann\n" + "#".repeat(3_000_000));
    assertThat(file.of(List.of("x"), SAME).owned()).isEmpty();
    assertThat(file.notes()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "*, a/b/c, true",
    "*.rb, a/.b.rb, true",
    "/docs/*, docs/a, true",
    "/docs/*, docs/a/b, false",
    "/docs/**/*.md, docs/a/b/c.md, true",
    "/docs/**/*.md, docs/c.md, true",
    "lib/, a/lib/b/c, true",
    "/config/, a/config/b, false",
    "docs, docs, true",
    "docs, docs/a, false",
    "\\#x, #x, true",
    "a\\ b/, a b/c, true",
    "[ab].c, b.c, true",
    "[!ab].c, b.c, false",
  })
  void patternsOfGitLabAreThoseOfFnmatch(String pattern, String path, boolean held) {
    Codeowners file = Codeowners.parse(".gitlab/CODEOWNERS", pattern + " @ann");
    assertThat(file.of(List.of(path), SAME).owned()).hasSize(held ? 1 : 0);
  }

  @Test
  void theLastMatchOfEachSectionCounts() {
    String text =
        "* @general\n[Docs] @docs\ndocs/\nREADME.md @me\n^[Later]\n*.md @nobody\n"
            + "[DOCS] @other\ndocs/x/\n[Two][2] @two\ntwo/\n";
    Codeowners file = Codeowners.parse("CODEOWNERS", text);
    Ownership docs = file.of(List.of("docs/x/y"), SAME);
    assertThat(docs.complete()).isFalse();
    assertThat(docs.owned())
        .extracting(OwnedFiles::place)
        .containsExactly("CODEOWNERS:1", "CODEOWNERS:8");
    assertThat(docs.owned().get(1).owners()).containsExactly(Handle.of("other"));
    assertThat(file.of(List.of("a.md"), SAME).complete()).isTrue();
    assertThat(Codeowners.parse("CODEOWNERS", "[Two][2] @b\nx").of(List.of("x"), SAME).complete())
        .isFalse();
  }

  @Test
  void noNumberOfApprovalsIsSoLargeThatItWraps() {
    String sections =
        "[A][999999999] @a\nx\n[B][999999999] @b\nx\n[C][999999999] @c\nx\n"
            + "[D][999999999] @d\nx\n[E][294967301] @e\nx\n";
    assertThat(Codeowners.parse("CODEOWNERS", sections).of(List.of("x"), SAME).complete())
        .isFalse();
  }

  @Test
  void whatASectionExcludesItDoesNotOwn() {
    assertThat(owned("[Ruby]\n*.rb @ruby\n!/config/\n", "config/a.rb")).isEmpty();
    assertThat(owned("[Ruby]\n*.rb @ruby\n!/config/\n", "lib/a.rb")).hasSize(1);
  }

  @Test
  void hostilePatternsAnswerAtOnce() {
    String wild = "*a".repeat(2_000);
    assertThat(owned(wild + " @ann", "a".repeat(1_990) + "b")).isEmpty();
    String many = "*a*b*c @ann\n".repeat(60_000);
    assertThat(
            Codeowners.parse("CODEOWNERS", many)
                .of(java.util.Collections.nCopies(100, "x"), SAME)
                .complete())
        .isFalse();
    String excluding = "[All]\n* @ann\n" + "!*a*b*c\n".repeat(60_000);
    List<String> paths = java.util.Collections.nCopies(100, "x");
    assertThat(Codeowners.parse("CODEOWNERS", excluding).of(paths, SAME).complete()).isFalse();
    assertThat(owned("\u202e* @ann\n\ufffd\u0000 @b", "x")).isEmpty();
  }

  private static List<OwnedFiles> owned(String text, String path) {
    return Codeowners.parse("CODEOWNERS", text).of(List.of(path), SAME).owned();
  }

  private static void isOwned(String text, String path, int line, String owners) {
    List<OwnedFiles> owned = owned(text, path);
    if (line == 0) {
      assertThat(owned).isEmpty();
      return;
    }
    assertThat(owned).hasSize(1);
    assertThat(owned.get(0).place()).isEqualTo("CODEOWNERS:" + line);
    assertThat(owned.get(0).owners())
        .extracting(Handle::value)
        .containsExactlyInAnyOrder(owners.split(" "));
  }
}
