package org.quorate.engine.spdx;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quorate.licence.LicenceExpression;
import org.quorate.licence.LicenceTerm;

/** Finds names in the list, whatever their case, and puts today's in place of deprecated ones. */
final class Names {
  private static final String ID = "[A-Za-z0-9.-]+";
  private static final Pattern OWN = Pattern.compile("(DocumentRef-" + ID + ":)?LicenseRef-" + ID);
  private static final Pattern OWN_EXCEPTION =
      Pattern.compile("(DocumentRef-" + ID + ":)?AdditionRef-" + ID);
  private static final String WITH = " WITH ";

  private final LicenceList list;
  private final Faults faults;

  Names(LicenceList list, Faults faults) {
    this.list = list;
    this.faults = faults;
  }

  /** A licence with the exception behind it, if one is. */
  @Nullable LicenceExpression read(Token licence, @Nullable Token exception) {
    LicenceTerm term = licence(licence);
    String added = exception == null ? null : exception(exception);
    if (term == null || exception != null && added == null) {
      return null;
    }
    if (term.exception() != null && exception != null) {
      faults.add(
          exception.offset(),
          "`" + licence.text() + "` has the exception `" + term.exception() + "` already",
          "name one exception");
      return null;
    }
    return new LicenceExpression.One(
        added == null ? term : new LicenceTerm(term.licence(), term.orLater(), added));
  }

  private @Nullable LicenceTerm licence(Token token) {
    String text = token.text();
    if (OWN.matcher(text).matches()) {
      return LicenceTerm.of(text);
    }
    Optional<ListedLicence> whole = list.licence(text);
    boolean later = whole.isEmpty() && text.endsWith("+");
    String id = later ? text.substring(0, text.length() - 1) : text;
    ListedLicence listed = whole.or(() -> list.licence(id)).orElse(null);
    if (listed == null) {
      unknown(token, id);
      return null;
    }
    return later ? later(token, listed) : named(token, listed);
  }

  private LicenceTerm named(Token token, ListedLicence listed) {
    String instead = listed.instead();
    if (listed.deprecated()) {
      faults.note(
          token.offset(),
          "`" + listed.id() + "` is deprecated",
          instead == null ? "name the licences that it stands for" : "write `" + instead + "`");
    }
    if (instead == null) {
      return LicenceTerm.of(listed.id());
    }
    int with = instead.indexOf(WITH);
    return with < 0
        ? LicenceTerm.of(instead)
        : new LicenceTerm(
            instead.substring(0, with), false, instead.substring(with + WITH.length()));
  }

  /** Where the list has a name for later versions of its own, that one is it. */
  private @Nullable LicenceTerm later(Token token, ListedLicence listed) {
    String id = listed.instead() == null ? listed.id() : listed.instead();
    String only = "-only";
    if (!listed.deprecated() && (id.endsWith(only) || id.endsWith("-or-later"))) {
      String stem = id.substring(0, id.lastIndexOf(id.endsWith(only) ? only : "-or-later"));
      faults.add(
          token.offset(),
          "`" + token.text() + "` says twice which versions",
          "write `" + stem + "-only` or `" + stem + "-or-later`");
      return null;
    }
    if (id.endsWith(only)) {
      String own = id.substring(0, id.length() - only.length()) + "-or-later";
      if (list.licence(own).isPresent()) {
        faults.note(token.offset(), "`" + token.text() + "` is deprecated", "write `" + own + "`");
        return LicenceTerm.of(own);
      }
    }
    LicenceTerm named = named(token, listed);
    return new LicenceTerm(named.licence(), true, named.exception());
  }

  private @Nullable String exception(Token token) {
    String text = token.text();
    if (OWN_EXCEPTION.matcher(text).matches()) {
      return text;
    }
    Optional<ListedLicence> listed = list.exception(text);
    if (listed.isEmpty()) {
      boolean licence = list.licence(text).isPresent();
      faults.add(
          token.offset(),
          "`" + text + "` is " + (licence ? "a licence and no exception" : "no exception of SPDX"),
          licence ? "write `AND` or `OR` before it" : meant(text, list.exceptions()));
      return null;
    }
    if (listed.get().deprecated()) {
      faults.note(token.offset(), "`" + listed.get().id() + "` is deprecated", "name another one");
    }
    return listed.get().id();
  }

  private void unknown(Token token, String id) {
    String text = token.text();
    String folded = text.toLowerCase(Locale.ROOT);
    if (list.exception(id).isPresent()) {
      faults.add(
          token.offset(), "`" + text + "` is an exception", "write it after a licence and `WITH`");
    } else if (folded.equals("none") || folded.equals("noassertion")) {
      faults.add(token.offset(), "`" + text + "` says nothing about a licence", "name the licence");
    } else if (folded.contains("licenseref-") || folded.contains("documentref-")) {
      faults.add(
          token.offset(),
          "`" + text + "` is no name of your own as SPDX writes one",
          "write `LicenseRef-` and letters, digits, `.` or `-`");
    } else if (text.indexOf('/') > 0 && bySlash(text) != null) {
      faults.add(token.offset(), "`/` is no operator", "write `" + bySlash(text) + "`");
    } else {
      faults.add(
          token.offset(), "`" + text + "` is no licence of SPDX", meant(id, list.licences()));
    }
  }

  /** What somebody means who writes a slash between licences. */
  private @Nullable String bySlash(String text) {
    StringBuilder or = new StringBuilder();
    for (String one : text.split("/", -1)) {
      Optional<ListedLicence> listed = list.licence(one);
      if (listed.isEmpty()) {
        return null;
      }
      or.append(or.isEmpty() ? "" : " OR ").append(listed.get().id());
    }
    return or.toString();
  }

  private static String meant(String id, Collection<ListedLicence> some) {
    return Nearest.of(id, some)
        .map(near -> "perhaps `" + near + "` is meant")
        .orElse("see https://spdx.org/licenses, or name it `LicenseRef-` and a name of your own");
  }
}
