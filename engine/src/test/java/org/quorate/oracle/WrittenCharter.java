package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;

/** A document round a table that is written, and what came of reading it. */
final class WrittenCharter {
  private WrittenCharter() {}

  /** The document with a calendar beside it; the first table stands at its head. */
  static String of(Tongue tongue, String... tables) {
    return "---\ngovernance: 1\nlanguage: "
        + tongue.say("en", "zh")
        + "\ninclude: cn.txt\n---\n"
        + String.join("", tables);
  }

  /** A table that declares the usual roles, and others. */
  static String roles(Tongue tongue, String... others) {
    StringBuilder text = new StringBuilder();
    text.append(tongue.say("\n<!-- charter: roles -->\n| Role |\n", "\n<!-- 章程：角色 -->\n| 角色 |\n"));
    text.append("| --- |\n");
    List.of(others).forEach(role -> text.append("| ").append(role).append(" |\n"));
    Vocabulary.ROLES.forEach(role -> text.append("| ").append(role).append(" |\n"));
    return text.toString();
  }

  /** A table of the ballots that rows of the ladder name, and one by which a body is elected. */
  static String votes(Tongue tongue, String elected) {
    StringBuilder text = new StringBuilder();
    text.append(
        tongue.say(
            "\n<!-- charter: votes -->\n| Decision | Who votes | Passes with | Open for | Voting"
                + " method |\n",
            "\n<!-- 章程：表决 -->\n| 表决事项 | 表决人 | 通过条件 | 表决期 | 表决方法 |\n"));
    text.append("| --- | --- | --- | --- | --- |\n");
    List<String> names = new ArrayList<>(List.of("board", "members", "court"));
    if (elected.isEmpty()) {
      names.add(VacancyGenerator.ELECTION);
    }
    for (String name : names) {
      text.append("| ").append(name);
      text.append(
          tongue.say(
              " | lead | more for than against | at least 3 days since opening | |\n",
              " | lead | 赞成多于反对 | 自开始起至少3天 | |\n"));
    }
    return elected.isEmpty() ? text.toString() : text.append(poll(tongue, elected)).toString();
  }

  private static String poll(Tongue tongue, String body) {
    return tongue
        .say(
            "| poll | lead | seats filled | at least 3 days since opening | plurality for BODY |\n",
            "| poll | lead | 席位选满 | 自开始起至少3天 | 相对多数，选入 BODY |\n")
        .replace("BODY", body);
  }

  static CharterSource source(String text) {
    String calendar = "# calendar: cn\nfrom 2026-03-02\nto 2026-03-13\n";
    return CharterSource.of(
        "GOVERNANCE.md",
        Map.of(
            "GOVERNANCE.md", text.getBytes(StandardCharsets.UTF_8),
            "cn.txt", calendar.getBytes(StandardCharsets.UTF_8)));
  }

  /** Nothing is wrong with it but what may be. */
  static void isRefusedFor(Set<String> codes, List<Diagnostic> diagnostics, String text) {
    for (Diagnostic one : diagnostics) {
      assertThat(!one.isError() || codes.contains(one.code())).as(one + "\n" + text).isTrue();
    }
  }

  /** The letters of what a row says: its sets have no order. */
  static String letters(String said) {
    return said.chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
