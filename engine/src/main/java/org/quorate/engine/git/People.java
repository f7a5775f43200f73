package org.quorate.engine.git;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.charter.Charter;
import org.quorate.charter.OrganisationRow;
import org.quorate.charter.RosterRow;
import org.quorate.contribution.Identity;

/**
 * Names and addresses become people: by the mail map, then by the charter's roster, then by the
 * login in a forge's no-reply address, then by what the history tells of logins; else a person goes
 * by their address. Safe for use by many threads.
 */
final class People {
  private static final int LONGEST = 200;

  private final Mailmap mailmap;
  private final Map<String, String> logins;
  private final Map<String, Handle> roster = new HashMap<>();
  private final Map<String, OrganisationName> domains = new HashMap<>();
  private final Map<Identity, Somebody> known = new ConcurrentHashMap<>();

  People(Mailmap mailmap, Map<String, String> logins, @Nullable Charter charter) {
    this.mailmap = mailmap;
    this.logins = Map.copyOf(logins);
    if (charter != null) {
      charter.rows().roster().forEach(this::enrol);
      charter.rows().organisations().forEach(this::found);
    }
  }

  Somebody somebody(String name, String email) {
    return known.computeIfAbsent(Identity.of(name, email), this::find);
  }

  /** Whom an owners file means by a login or an address. */
  Handle owner(Handle written) {
    Handle enrolled = roster.get(written.value());
    if (enrolled != null) {
      return enrolled;
    }
    return written.value().indexOf('@') > 0 ? somebody("", written.value()).handle() : written;
  }

  /** Whether any organisation can be told from an address. */
  boolean tellsOrganisations() {
    return !domains.isEmpty();
  }

  private Somebody find(Identity committed) {
    Identity mapped = mailmap.map(committed.name(), committed.email());
    boolean robot =
        Robots.has(mapped.name(), mapped.email())
            || Robots.has(committed.name(), committed.email());
    Handle handle = handle(mapped, committed);
    Set<Handle> aliases = new LinkedHashSet<>();
    written(mapped.email()).ifPresent(aliases::add);
    written(committed.email()).ifPresent(aliases::add);
    Logins.ofNoReply(committed.email()).flatMap(People::written).ifPresent(aliases::add);
    aliases.remove(handle);
    return new Somebody(
        new Identity(committed.name(), committed.email(), handle),
        mapped,
        handle,
        List.copyOf(aliases),
        robot || Robots.isLogin(handle.value()),
        organisations(committed.email()));
  }

  private Handle handle(Identity mapped, Identity committed) {
    for (Identity one : List.of(mapped, committed)) {
      Optional<Handle> enrolled = written(one.email()).map(h -> roster.get(h.value()));
      if (enrolled.isPresent()) {
        return enrolled.get();
      }
    }
    Optional<Handle> login =
        Logins.ofNoReply(mapped.email())
            .or(() -> Optional.ofNullable(logins.get(folded(mapped.email()))))
            .flatMap(People::written);
    if (login.isPresent()) {
      return roster.getOrDefault(login.get().value(), login.get());
    }
    return written(mapped.email()).orElseGet(() -> nameOnly(mapped.name()));
  }

  /** A handle that no forge gives out, for somebody of whom only a name is known. */
  private static Handle nameOnly(String name) {
    return written("~" + name.strip().replaceAll("\\s+", "-")).orElse(Handle.of("~"));
  }

  private static Optional<Handle> written(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(Handle.of(text));
    } catch (IllegalArgumentException invisibleOrBlank) {
      return Optional.empty();
    }
  }

  private Set<OrganisationName> organisations(String email) {
    String domain = domains.isEmpty() ? "" : folded(email.substring(email.lastIndexOf('@') + 1));
    while (!domain.isEmpty()) {
      OrganisationName organisation = domains.get(domain);
      if (organisation != null) {
        return Set.of(organisation);
      }
      domain =
          domain.substring(domain.indexOf('.') < 0 ? domain.length() : domain.indexOf('.') + 1);
    }
    return Set.of();
  }

  private void enrol(RosterRow row) {
    claim(row.handle(), row.handle());
    row.alsoKnownAs().forEach(alias -> claim(alias, row.handle()));
  }

  /** Of two rows that know one address the smaller handle has it, whatever their order. */
  private void claim(Handle alias, Handle handle) {
    roster.merge(alias.value(), handle, (one, other) -> one.compareTo(other) <= 0 ? one : other);
  }

  private void found(OrganisationRow row) {
    row.domains()
        .forEach(
            domain ->
                domains.merge(
                    folded(domain),
                    row.organisation(),
                    (one, other) -> one.compareTo(other) <= 0 ? one : other));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
