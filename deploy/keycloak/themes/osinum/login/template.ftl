<#-- One layout for every page of the sign-in; the pages themselves are those of the base theme, but for the ones beside this file. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${kcSanitize(msg("siteTitle"))?no_esc}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${url.resourcesPath}/css/osinum.css">
<script type="module" src="${url.resourcesPath}/js/way-back.js"></script>
</head>
<body data-page="${pageId!}">
<header><p class="page brand">${realm.displayName!}</p></header>
<main class="page">
<h1 id="kc-page-title"><#nested "header"></h1>
<#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
<p>${msg("asUser")} <strong id="kc-attempted-username">${auth.attemptedUsername}</strong>. <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
</#if>
<#if displayMessage && message?has_content>
<p class="alert alert-${message.type}" role="alert">${kcSanitize(message.summary)?no_esc}</p>
</#if>
<#nested "form">
<#if displayInfo><#nested "info"></#if>
</main>
</body>
</html>
</#macro>

<#-- Back to the platform: `cancel` makes Keycloak return to the address that asked, with error=access_denied. -->
<#macro cancel class="second" automatic=false>
<form method="post" action="${url.loginAction}"<#if automatic> data-automatic</#if>><button type="submit" class="${class}" name="cancel" value="oui">${msg("backToPlatform")}</button></form>
</#macro>

<#-- Without a form to send, a link: the first of our sites, or by script the one the person came from. -->
<#macro home>
<#assign sites = (realm.getAttribute("osinum.sites")!"")?split(" ")?filter(site -> site?has_content)>
<#if sites?has_content>
<p><a class="button" id="backToApplication" href="${sites[0]}/connexion" data-sites="${sites?join(" ")}">${msg("backToPlatform")}</a></p>
</#if>
</#macro>
