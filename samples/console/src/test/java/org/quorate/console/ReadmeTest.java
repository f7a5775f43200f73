package org.quorate.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern CHARTER = Pattern.compile("(?s)```markdown\n(.*?)```");

  @TempDir Path folder;

  @Test
  void itsExampleCompilesAndSaysWhatTheReadmeSaysThatItSays() throws Exception {
    String readme = readme();
    Path charter = Files.writeString(folder.resolve("GOVERNANCE.md"), first(CHARTER, readme));
    Files.writeString(
        folder.resolve("Example.java"),
        example(readme).replace("\"GOVERNANCE.md\"));", quoted(charter) + "));"));
    StringWriter said = new StringWriter();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (var files = javac.getStandardFileManager(null, null, null)) {
      boolean compiled =
          javac
              .getTask(
                  said,
                  files,
                  null,
                  List.of("-cp", System.getProperty("java.class.path"), "-d", folder.toString()),
                  null,
                  files.getJavaFileObjects(folder.resolve("Example.java")))
              .call();
      assertThat(compiled).as(said.toString()).isTrue();
    }

    assertThat(readme).contains("\n    " + run() + "\n");
  }

  @Test
  void itsCharterIsAccepted() throws Exception {
    Files.writeString(folder.resolve("GOVERNANCE.md"), first(CHARTER, readme()));

    Ran lint = Ran.in(folder, "lint");

    assertThat(lint.out()).contains("accepted, 0 errors, 0 warnings, 1 scenario run");
  }

  @Test
  void itsCaseIsExplainedByTheCommandThatItGives() throws Exception {
    Matcher command =
        Pattern.compile("`samples/console/quorate (explain [^`]+)`").matcher(readme());
    assertThat(command.find()).isTrue();
    Ran explain = Ran.in(ROOT, command.group(1).split(" "));

    assertThat(explain.err()).isEmpty();
    assertThat(explain.code()).isEqualTo(1);
    assertThat(explain.out())
        .startsWith("waiting by reviews/change")
        .contains("Who can unblock it", "@bob");
  }

  @Test
  void theCharterOfThisProjectIsAccepted() {
    assertThat(Ran.in(ROOT, "lint").code()).isZero();
  }

  @Test
  void itStaysShort() throws Exception {
    assertThat(readme().lines().count()).isLessThan(120);
  }

  private String run() throws Exception {
    URL[] place = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(place, ReadmeTest.class.getClassLoader())) {
      Object said = loader.loadClass("Example").getMethod("run").invoke(null);
      return String.valueOf(said);
    }
  }

  /** The example as a class: its imports on top, its statements in a method. */
  private static String example(String readme) {
    StringBuilder imports = new StringBuilder();
    StringBuilder body = new StringBuilder();
    first(EXAMPLE, readme)
        .lines()
        .forEach(line -> (line.startsWith("import ") ? imports : body).append(line).append('\n'));
    return imports
        + "public class Example {\n  public static String run() throws Exception {\n"
        + body
        + "return decision.headline();\n  }\n}\n";
  }

  private static String quoted(Path file) {
    return "\"" + file.toString().replace("\\", "\\\\") + "\"";
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(pattern.pattern()).isTrue();
    return matcher.group(1);
  }

  private static String readme() throws Exception {
    return Files.readString(ROOT.resolve("README.md"));
  }
}
