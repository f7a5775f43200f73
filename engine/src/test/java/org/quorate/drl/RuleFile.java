package org.quorate.drl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of rules, taken apart.
 *
 * @param head the package, the imports and the one global
 */
public record RuleFile(String head, List<RuleText> rules) {
  private static final String NAME = "[A-Za-z]\\w*";
  private static final Pattern HEAD =
      Pattern.compile(
          "package [\\w.]+\n\n(import [\\w.]+\n)+\n(//.*\n)+\n"
              + "global java\\.util\\.function\\.BiConsumer rulings;\n");
  private static final Pattern RULE =
      Pattern.compile(
          "(?<remark>\n(//.*\n\n)?)rule \"(?<name>[^\"\n]+)\"\n"
              + "(  salience (?<salience>-?\\d+)\n)?"
              + ("when\n  \\$(?<variable>NAME) : (?<fact>NAME)\\((?<asked>.*)\\)\n")
                  .replace("NAME", NAME)
              + "then\n  rulings\\.accept\\(\\$\\k<variable>, "
              + "(?<ruling>[\\w.]+|\\$\\k<variable>\\.\\w+\\(\\))\\);\nend\n");
  private static final Pattern ASKED =
      Pattern.compile(
          "(?<not>!)?(?<name>NAME)( (?<op>[=!<>]+) (?<value>[\\w.]+))?".replace("NAME", NAME));
  private static final Pattern JOINT = Pattern.compile(" (\\|\\||&&) ");
  private static final Pattern IMPORT = Pattern.compile("import ([\\w.]+)");

  public RuleFile {
    rules = List.copyOf(rules);
  }

  /** Every file of rules, where it is written, by its package. */
  public static List<RuleFile> all() {
    Path home = Path.of(System.getProperty("basedir", ""), "../rules/src/main/resources");
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(file -> file.toString().endsWith(".drl"))
          .sorted()
          .map(RuleFile::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules of one domain. */
  public static RuleFile of(String rulePackage) {
    return all().stream()
        .filter(file -> file.rulePackage().equals(rulePackage))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rules of " + rulePackage));
  }

  private static RuleFile read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file.getFileName() + ": " + e.getMessage(), e);
    }
  }

  /** Takes a file apart, or says where it is other than rules are meant to be. */
  static RuleFile parse(String text) {
    Matcher head = HEAD.matcher(text);
    int at = head.lookingAt() ? head.end() : 0;
    List<RuleText> rules = new ArrayList<>();
    Matcher rule = RULE.matcher(text).useTransparentBounds(true);
    while (at > 0 && rule.region(at, text.length()).lookingAt()) {
      rules.add(rule(rule));
      at = rule.end();
    }
    if (at < text.length()) {
      throw new IllegalArgumentException(
          "line " + (text.substring(0, at).lines().count() + 1) + " is not as rules are written");
    }
    return new RuleFile(text.substring(0, head.end()), rules);
  }

  private static RuleText rule(Matcher rule) {
    String salience = rule.group("salience");
    List<Constraint> constraints = new ArrayList<>();
    String asked = rule.group("asked");
    for (String part : asked.isEmpty() ? new String[0] : asked.split(", ", -1)) {
      constraints.add(constraint(part));
    }
    return new RuleText(
        rule.group("remark"),
        rule.group("name"),
        salience == null ? 0 : Integer.parseInt(salience),
        rule.group("variable"),
        rule.group("fact"),
        constraints,
        rule.group("ruling"));
  }

  private static Constraint constraint(String text) {
    List<Asked> asked = new ArrayList<>();
    for (String part : JOINT.split(text, -1)) {
      asked.add(asked(part));
    }
    List<String> joints = JOINT.matcher(text).results().map(found -> found.group(1)).toList();
    return new Constraint(asked, joints);
  }

  private static Asked asked(String text) {
    Matcher found = ASKED.matcher(text);
    String operator = found.matches() && found.group("op") != null ? found.group("op") : "";
    boolean known = operator.isEmpty() || Asked.OPERATORS.contains(operator);
    boolean negated = found.matches() && found.group("not") != null;
    if (!found.matches() || !known || negated && !operator.isEmpty()) {
      throw new IllegalArgumentException("`" + text + "` is not as rules ask");
    }
    String value = operator.isEmpty() ? "" : found.group("value");
    return new Asked(negated, found.group("name"), operator, value);
  }

  /** The package whose rules these are. */
  public String rulePackage() {
    return head.substring("package ".length(), head.indexOf('\n'));
  }

  /** The type that a simple name stands for here. */
  public Class<?> type(String simpleName) {
    return IMPORT
        .matcher(head)
        .results()
        .map(found -> found.group(1))
        .filter(name -> name.endsWith("." + simpleName))
        .findFirst()
        .map(RuleFile::load)
        .orElseThrow(() -> new IllegalArgumentException("no import of " + simpleName));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      int dot = name.lastIndexOf('.');
      if (dot < 0) {
        throw new IllegalArgumentException("no type " + name, e);
      }
      return load(name.substring(0, dot) + "$" + name.substring(dot + 1));
    }
  }

  /** The rules that speak of each kind of fact. */
  Map<String, List<RuleText>> byFact() {
    return rules.stream().collect(Collectors.groupingBy(RuleText::fact));
  }

  @Override
  public String toString() {
    return head + rules.stream().map(RuleText::toString).collect(Collectors.joining());
  }
}
