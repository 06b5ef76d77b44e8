"""Commands and options whose help is translated when it is printed: only then is the language known."""

import gettext
import os
from collections.abc import Mapping
from functools import partial
from importlib import import_module
from inspect import cleandoc
from typing import Any

import click

from pilkada_tui.language import DOMAIN, LOCALE, _, language, speak


class _Spoken:
    """What has a help in Indonesian, and shows it in the current language; translators see it as it stands."""

    written: str | None = None

    def _words(self) -> str | None:
        return _(self.written) if self.written else self.written

    def _write(self, words: str | None) -> None:
        self.written = cleandoc(words) if words else words

    help = property(_words, _write)


class Command(_Spoken, click.Command):
    """A command that explains itself in the current language."""


class Option(_Spoken, click.Option):
    """An option that explains itself, and what it takes, in the current language."""

    def make_metavar(self, ctx: click.Context) -> str:
        """What stands for the value."""
        return _(super().make_metavar(ctx))


class Argument(click.Argument):
    """An argument that is called in the current language."""

    def make_metavar(self, ctx: click.Context) -> str:
        """What stands for the value."""
        return _(super().make_metavar(ctx))


class Group(_Spoken, click.Group):
    """The commands of one program in one language throughout, click's own messages included.

    A command is imported when it is called or listed: one that is called does not wait for the other fifteen.
    """

    command_class = Command

    def __init__(self, *given: Any, found_in: Mapping[str, str], **named: Any) -> None:  # noqa: ANN401 (click's own)
        """A group of the commands in ``found_in``: by name, ``module:function`` in the package of this module."""
        super().__init__(*given, **named)
        self.found_in = found_in

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, sorted."""
        return sorted({*super().list_commands(ctx), *self.found_in})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command that goes by a name; None for no command."""
        if cmd_name not in self.commands and cmd_name in self.found_in:
            self.add_command(found(self.found_in[cmd_name]), cmd_name)
        return super().get_command(ctx, cmd_name)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Set the language before anything is printed; ``--lang`` may change it while the options are parsed."""
        settle(None)
        return super().parse_args(ctx, args)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """click makes it, and its words, before the options are read; the words are chosen again when it is shown."""
        found = super().get_help_option(ctx)
        if found is not None:
            found.help = _("Tampilkan bantuan ini.")
        return found


option = partial(click.option, cls=Option)
argument = partial(click.argument, cls=Argument)


def found(place: str) -> Any:  # noqa: ANN401 (of any type)
    """What a place ``module:function`` in the package of this module names; its module is imported now."""
    module, _colon, function = place.partition(":")
    return getattr(import_module(f"{__package__}.{module}"), function)


def settle(asked: str | None) -> None:
    """Speak the language that is asked for, or that of the settings or the locale; click asks gettext for its own."""
    speak(asked)
    os.environ["LANGUAGE"] = language()
    gettext.bindtextdomain(DOMAIN, LOCALE)
    gettext.textdomain(DOMAIN)
