<#
.SYNOPSIS
Build dist\LesionLab-VERSION-cpu.exe and dist\LesionLab-VERSION-cuda.exe, the installers for Windows.

.DESCRIPTION
    powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1

On 64-bit Windows 10 or newer with Python 3.11 (python.org) and Inno Setup 6.3 or newer
(jrsoftware.org). Everything is made at the versions of packaging\constraints.txt. No GPU is needed to
build the variant with CUDA.

.PARAMETER Variant
cpu, cuda or both.

.PARAMETER CudaBuild
Which of PyTorch's builds the variant with CUDA has, as pytorch.org names it.

.PARAMETER SignWith
A command that signs one file, with {0} for the file, for instance
    signtool sign /n "Name" /fd sha256 /tr http://timestamp.example /td sha256 "{0}"
Without it nothing is signed, and SmartScreen asks before the installer starts.
#>
[CmdletBinding()]
param(
    [ValidateSet("cpu", "cuda", "both")] [string] $Variant = "both",
    [string] $CudaBuild = "cu130",
    [string] $SignWith = $env:LESIONLAB_SIGN_WITH
)
Set-StrictMode -Version 2.0
$ErrorActionPreference = "Stop"
$ProgressPreference = "SilentlyContinue"

$Root = (Resolve-Path (Join-Path $PSScriptRoot "..\..")).Path
$Constraints = Join-Path $Root "packaging\constraints.txt"
$Work = Join-Path $Root "build\windows"
$Dist = Join-Path $Root "dist"
$TorchIndex = "https://download.pytorch.org/whl"
# The longest path within the program has some 170 characters, of 260 that Windows allows.
$LongestRoot = 40

function Say([string] $Text) { Write-Host "==> $Text" -ForegroundColor Cyan }

# End the build if the program that was run last did not succeed.
function Confirm-Success([string] $What) {
    if ($LASTEXITCODE -ne 0) { throw "$What failed with status $LASTEXITCODE." }
}

function Find-Python {
    if (Get-Command py -ErrorAction SilentlyContinue) {
        $found = & py -3.11 -c "import sys; print(sys.executable)"
        if ($LASTEXITCODE -eq 0) { return $found }
    }
    throw "Python 3.11 was not found. Install it from https://www.python.org/downloads/windows/."
}

function Find-InnoSetup {
    $places = @(${env:ProgramFiles(x86)}, $env:ProgramFiles, "$env:LOCALAPPDATA\Programs")
    foreach ($place in $places) {
        $compiler = Join-Path $place "Inno Setup 6\ISCC.exe"
        if (Test-Path $compiler) { return $compiler }
    }
    throw "Inno Setup 6 was not found. Install it from https://jrsoftware.org/isdl.php."
}

function Get-TorchPin {
    $line = Select-String -Path $Constraints -Pattern "^torch==(.+)$"
    return $line.Matches[0].Groups[1].Value.Trim()
}

function Get-ToolsFolder([string] $Name) { return Join-Path $Work "$Name\tools" }

# Make the environment of a variant anew if anything that decides over it has changed.
function New-Environment([string] $Name) {
    $environment = Join-Path $Work "$Name\environment"
    $python = Join-Path $environment "Scripts\python.exe"
    $stamp = Join-Path $environment "lesionlab-build"
    $sources = @($Constraints, $PSCommandPath, (Join-Path $Root "pyproject.toml"))
    $wanted = (($sources | ForEach-Object { (Get-FileHash $_ -Algorithm SHA256).Hash }) -join " ") + " $CudaBuild"
    if ((Test-Path $stamp) -and (Get-Content $stamp -Raw).Trim() -eq $wanted) { return $python }
    Say "Setting up the environment of the variant $Name"
    if (Test-Path $environment) { Remove-Item $environment -Recurse -Force }
    & (Find-Python) -m venv $environment | Out-Host
    Confirm-Success "Making the environment"
    $pip = @("-m", "pip", "install", "--disable-pip-version-check", "--quiet")
    $torch = Get-TorchPin
    if ($Name -eq "cuda") {
        & $python @pip --no-deps "torch==$torch+$CudaBuild" --index-url "$TorchIndex/$CudaBuild" | Out-Host
    } else {
        # What PyPI has for Windows is the build for the CPU.
        & $python @pip --no-deps "torch===$torch" | Out-Host
    }
    Confirm-Success "Installing PyTorch $torch"
    & $python @pip --constraint $Constraints --editable $Root pyinstaller | Out-Host
    Confirm-Success "Installing LesionLab and its pinned dependencies"
    # Beside the environment: what lies in it can end up in the frozen program.
    & $python @pip --constraint $Constraints --target (Get-ToolsFolder $Name) --upgrade cyclonedx-bom | Out-Host
    Confirm-Success "Installing cyclonedx-bom"
    Set-Content -Path $stamp -Value $wanted -Encoding ascii
    return $python
}

function Invoke-Signing([string[]] $Files) {
    if (-not $SignWith) { return }
    foreach ($file in $Files) {
        & $env:ComSpec /c ($SignWith -f $file)
        if ($LASTEXITCODE -ne 0) { throw "$file could not be signed." }
    }
}

function Build-Variant([string] $Name, [string] $Compiler) {
    $python = New-Environment $Name
    $frozen = Join-Path $Work "$Name\frozen"
    $program = Join-Path $frozen "lesionlab"
    if (Test-Path $frozen) { Remove-Item $frozen -Recurse -Force }
    Say "Freezing the program, variant $Name"
    & $python -m PyInstaller --log-level ERROR --noconfirm --distpath $frozen `
        --workpath (Join-Path $Work "$Name\pyinstaller") (Join-Path $Root "packaging\frozen\lesionlab.spec")
    Confirm-Success "Freezing the program"
    Say "Trying it"
    & (Join-Path $program "lesionlab-cli.exe") --selftest --device cpu
    Confirm-Success "The program's test of itself"
    Invoke-Signing @((Join-Path $program "lesionlab.exe"), (Join-Path $program "lesionlab-cli.exe"))
    $version = & $python -c "import lesionlab; print(lesionlab.__version__)"
    $base = "LesionLab-$version-$Name"
    $env:PYTHONPATH = Get-ToolsFolder $Name
    & $python (Join-Path $Root "packaging\sbom") (Join-Path $Dist "$base.cdx.json") --program $program
    Confirm-Success "Writing the bill of materials"
    $env:PYTHONPATH = ""
    Say "Packing"
    & $Compiler /Qp "/DVersion=$version" "/DVariant=$Name" "/DProgram=$program" "/DOutput=$Dist" `
        (Join-Path $PSScriptRoot "lesionlab.iss")
    Confirm-Success "Making the installer"
    $installer = Join-Path $Dist "$base.exe"
    Invoke-Signing @($installer)
    Say ("{0}: {1:N0} MB" -f $installer, ((Get-Item $installer).Length / 1MB))
}

if ($Root.Length -gt $LongestRoot) {
    throw "The path of this folder is too long for Windows: $Root. Move it to one like C:\src\lesionlab."
}
$env:PYTHONHASHSEED = "0"
$env:PYTHONDONTWRITEBYTECODE = "1"
$env:SOURCE_DATE_EPOCH = & git -C $Root log -1 --format=%ct
New-Item -ItemType Directory -Force -Path $Dist | Out-Null
$compiler = Find-InnoSetup
$variants = if ($Variant -eq "both") { @("cpu", "cuda") } else { @($Variant) }
Push-Location $Root
try {
    foreach ($name in $variants) { Build-Variant $name $compiler }
} finally {
    Pop-Location
}
