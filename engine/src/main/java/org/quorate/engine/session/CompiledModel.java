package org.quorate.engine.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import java.util.Optional;
import org.drools.model.Model;
import org.quorate.spi.RuleSet;

/** Loads the rules that the build compiled; nothing is compiled here. */
public final class CompiledModel {
  /** The global through which rules say what they rule of a fact. */
  static final String SINK = "rulings";

  /** More firings than this for one fact mean that the rules do not end. */
  static final int MOST_RULES_A_FACT = 100;

  private CompiledModel() {}

  /** What was compiled of a set of rules, made anew. */
  public static Model of(RuleSet rules) {
    try {
      Enumeration<URL> files = rules.loader().getResources(rules.models());
      while (files.hasMoreElements()) {
        Optional<String> name = named(files.nextElement(), rules.rulePackage());
        if (name.isPresent()) {
          Class<?> type = Class.forName(name.get(), true, rules.loader());
          return (Model) type.getDeclaredConstructor().newInstance();
        }
      }
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(
          "the compiled rules of " + rules.rulePackage() + " do not load", e);
    }
    throw new IllegalStateException(
        "no compiled rules of "
            + rules.rulePackage()
            + " in "
            + rules.models()
            + "; was the jar repacked?");
  }

  private static Optional<String> named(URL file, String rulePackage) throws IOException {
    try (InputStream in = file.openStream()) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .map(String::strip)
          .filter(
              line ->
                  line.startsWith(rulePackage + ".")
                      && line.indexOf('.', rulePackage.length() + 1) < 0)
          .findFirst();
    }
  }
}
