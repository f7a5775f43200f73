package org.quorate.engine.spdx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quorate.engine.spdx.Token.Kind;
import org.quorate.licence.LicenceExpression;
import org.quorate.licence.LicenceExpression.AllOf;
import org.quorate.licence.LicenceExpression.AnyOf;

/**
 * Reads expressions as SPDX 3.0.1 writes them; those of 2.3 are among them. {@code +} binds
 * closest, then {@code WITH}, {@code AND}, {@code OR}.
 */
public final class LicenceExpressions {
  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 60;

  private final List<Token> tokens;
  private final Names names;
  private final Faults faults;
  private int at;
  private int depth;

  private LicenceExpressions(String text, LicenceList list, Faults faults) {
    this.faults = faults;
    tokens = Tokens.of(text, faults);
    names = new Names(list, faults);
  }

  /** Reads one by the list that comes along. Never throws for what is written. */
  public static LicenceReading read(String text) {
    return read(text, LicenceList.ours());
  }

  /** Reads one by a list. Never throws for what is written. */
  public static LicenceReading read(String text, LicenceList list) {
    if (text.length() > LONGEST) {
      String message = text.length() + " characters are too many for an expression";
      return new LicenceReading.Refused(List.of(new Fault(0, message, "write at most " + LONGEST)));
    }
    Faults faults = new Faults();
    LicenceExpressions reader = new LicenceExpressions(text, list, faults);
    LicenceExpression all = reader.whole();
    return faults.areNone() && all != null
        ? new LicenceReading.Understood(all, faults.notes())
        : new LicenceReading.Refused(faults.all());
  }

  private Token next() {
    return tokens.get(at);
  }

  private @Nullable LicenceExpression whole() {
    if (next().is(Kind.END)) {
      faults.add(0, "there is no licence", "name one, such as `Apache-2.0`");
      return null;
    }
    LicenceExpression all = any();
    if (!next().is(Kind.END) && faults.areNone()) {
      Token extra = next();
      String help = extra.is(Kind.CLOSE) ? "take it away" : "write `AND` or `OR` before it";
      faults.add(extra.offset(), "`" + extra.text() + "` is not expected here", help);
    }
    return all;
  }

  private @Nullable LicenceExpression any() {
    List<LicenceExpression> parts = parts(Kind.OR, this::all);
    return parts.size() > 1 ? new AnyOf(parts) : parts.isEmpty() ? null : parts.get(0);
  }

  private @Nullable LicenceExpression all() {
    List<LicenceExpression> parts = parts(Kind.AND, this::one);
    return parts.size() > 1 ? new AllOf(parts) : parts.isEmpty() ? null : parts.get(0);
  }

  private List<LicenceExpression> parts(
      Kind between, Supplier<@Nullable LicenceExpression> reader) {
    List<LicenceExpression> parts = new ArrayList<>();
    boolean more;
    do {
      LicenceExpression part = reader.get();
      if (part instanceof AnyOf some && between == Kind.OR) {
        parts.addAll(some.parts());
      } else if (part instanceof AllOf some && between == Kind.AND) {
        parts.addAll(some.parts());
      } else if (part != null) {
        parts.add(part);
      }
      more = next().is(between);
      at += more ? 1 : 0;
    } while (more);
    return parts;
  }

  private @Nullable LicenceExpression one() {
    Token first = next();
    if (first.is(Kind.OPEN)) {
      return bracketed(first);
    } else if (!first.is(Kind.NAME)) {
      String what = first.is(Kind.END) ? "the end" : "`" + first.text() + "`";
      faults.add(first.offset(), what + " stands where a licence is expected", "name a licence");
      return null;
    }
    at++;
    Token exception = null;
    if (next().is(Kind.WITH)) {
      at++;
      exception = next();
      if (!exception.is(Kind.NAME)) {
        faults.add(exception.offset(), "no exception stands after `WITH`", "name an exception");
        return null;
      }
      at++;
    }
    return names.read(first, exception);
  }

  private @Nullable LicenceExpression bracketed(Token open) {
    if (depth == DEEPEST) {
      faults.add(
          open.offset(), "more than " + DEEPEST + " brackets stand in one another", "untie it");
      at = tokens.size() - 1;
      return null;
    }
    at++;
    depth++;
    LicenceExpression inner = any();
    depth--;
    if (next().is(Kind.CLOSE)) {
      at++;
      if (next().is(Kind.WITH)) {
        faults.add(
            next().offset(), "`WITH` stands after brackets", "write it after the licence itself");
        at = tokens.size() - 1;
      }
    } else if (faults.areNone()) {
      faults.add(open.offset(), "`(` is not closed", "write `)` where it ends");
    }
    return inner;
  }
}
