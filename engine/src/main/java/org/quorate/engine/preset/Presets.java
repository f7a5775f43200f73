package org.quorate.engine.preset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.quorate.charter.CharterSource;

/** The presets on the class path: a resource {@code NAME.md} for each name that is listed. */
public final class Presets {
  private static final String FOLDER = "org/quorate/rules/presets/";
  private static final String LIST = FOLDER + "names";

  private Presets() {}

  /** Their names, sorted. */
  public static SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    try {
      for (URL list : Collections.list(loader().getResources(LIST))) {
        names.addAll(listed(list));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a jar on the class path cannot be read", e);
    }
    return Collections.unmodifiableSortedSet(names);
  }

  /** The text of a preset; empty if there is none of that name. */
  public static Optional<String> text(String name) {
    if (!names().contains(name)) {
      return Optional.empty();
    }
    try (InputStream in = loader().getResourceAsStream(FOLDER + name + ".md")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("a jar on the class path cannot be read", e);
    }
  }

  /** A preset as a charter to read; empty if there is none of that name. */
  public static Optional<CharterSource> source(String name) {
    String path = name + ".md";
    return text(name)
        .map(text -> CharterSource.of(path, Map.of(path, text.getBytes(StandardCharsets.UTF_8))));
  }

  private static List<String> listed(URL list) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    }
  }

  private static ClassLoader loader() {
    return Presets.class.getClassLoader();
  }
}
