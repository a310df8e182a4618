#!/usr/bin/env bash
# Makes an image to install from of dist/Talktrack.app, which packaging/build_program.py has built
# on a Mac:
#   packaging/macos/make_dmg.sh ["Developer ID Application: …"]
# With an identity the program is signed for Gatekeeper; without one it runs on this Mac only.
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
app="$project/dist/Talktrack.app"
identity=${1:--}
version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$project/pyproject.toml")

[ -d "$app" ] || { echo "Build the program first: python3 packaging/build_program.py" >&2; exit 1; }

codesign --force --deep --timestamp --options runtime --sign "$identity" "$app"
codesign --verify --deep --strict "$app"

content=$(mktemp -d)
trap 'rm -rf "$content"' EXIT
cp -R "$app" "$content/"
ln -s /Applications "$content/Applications"
hdiutil create -volname Talktrack -srcfolder "$content" -ov -format UDZO \
    "$project/dist/talktrack-$version.dmg"
