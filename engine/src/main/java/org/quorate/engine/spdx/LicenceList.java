package org.quorate.engine.spdx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The licences and exceptions that SPDX lists; names are found whatever their case. */
public final class LicenceList {
  private static final LicenceList OURS = read("list.tsv");

  private final String version;
  private final Map<String, ListedLicence> licences = new TreeMap<>();
  private final Map<String, ListedLicence> exceptions = new TreeMap<>();

  private LicenceList(List<String> lines) {
    version = lines.get(0).substring(2);
    lines.stream().filter(line -> !line.startsWith("#")).forEach(this::add);
  }

  /** The one that comes along. */
  public static LicenceList ours() {
    return OURS;
  }

  private static LicenceList read(String name) {
    try (InputStream in = LicenceList.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the licence list is not in the jar");
      }
      return new LicenceList(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    Set<String> said = cells.length < 2 ? Set.of() : Set.of(cells[1].split(" "));
    boolean exception = said.contains("exception");
    ListedLicence one =
        new ListedLicence(
            cells[0],
            exception,
            said.contains("osi"),
            said.contains("libre"),
            said.contains("deprecated"),
            cells.length < 3 ? null : cells[2]);
    (exception ? exceptions : licences).put(folded(one.id()), one);
  }

  private static String folded(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  /** Of which versions it is, with their days. */
  public String version() {
    return version;
  }

  /** A licence of that name. */
  public Optional<ListedLicence> licence(String id) {
    return Optional.ofNullable(licences.get(folded(id)));
  }

  /** An exception of that name. */
  public Optional<ListedLicence> exception(String id) {
    return Optional.ofNullable(exceptions.get(folded(id)));
  }

  /** All licences, by name. */
  public Collection<ListedLicence> licences() {
    return Collections.unmodifiableCollection(licences.values());
  }

  /** All exceptions, by name. */
  public Collection<ListedLicence> exceptions() {
    return Collections.unmodifiableCollection(exceptions.values());
  }
}
